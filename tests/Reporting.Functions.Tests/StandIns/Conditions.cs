using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Conditions(AzuriteFixture azurite)
{
    [Fact]
    public async Task Of_two_writers_that_read_the_same_version_exactly_one_wins()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var version = (await table.Read("p", "r")).ETag;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => StatusOf(() =>
            table.UpdateEntityAsync(new TableEntity("p", "r") { ["Writer"] = writer }, version, TableUpdateMode.Replace))));

        Assert.Single(outcomes, 204);
        Assert.Equal(7, outcomes.Count(status => status == 412));
    }

    [Fact]
    public async Task Of_several_that_insert_the_same_row_exactly_one_wins()
    {
        var table = await azurite.NewTable();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StatusOf(() => table.AddEntityAsync(new TableEntity("p", "r")))));

        Assert.Single(outcomes, 204);
        Assert.Equal(7, outcomes.Count(status => status == 409));
    }

    [Fact]
    public async Task An_update_gives_the_new_version()
    {
        var table = await azurite.NewTable();
        var first = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;

        var second = (await table.UpdateEntityAsync(new TableEntity("p", "r"), first)).Headers.ETag!.Value;

        Assert.NotEqual(first, second);
        Assert.Equal(second, (await table.Read("p", "r")).ETag);
    }

    [Fact]
    public async Task A_stale_version_can_neither_be_updated_nor_deleted()
    {
        var table = await azurite.NewTable();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), stale));
        var delete = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (update.Status, update.ErrorCode));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (delete.Status, delete.ErrorCode));
        Assert.Equal(1, (await table.Read("p", "r"))["A"]);
    }

    [Fact]
    public async Task A_deletion_without_a_version_deletes_any_even_when_the_entity_carries_a_stale_one()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r"));
        var read = await table.Read("p", "r");
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        await table.DeleteEntityAsync(read);

        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task An_update_needs_a_version()
    {
        var table = azurite.MissingTable();

        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge, true)]
    [InlineData(TableUpdateMode.Replace, false)]
    public async Task Merging_keeps_the_properties_that_replacing_drops(TableUpdateMode mode, bool kept)
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "upserted") { ["Old"] = 1 });
        await table.AddEntityAsync(new TableEntity("p", "updated") { ["Old"] = 1 });

        await table.UpsertEntityAsync(new TableEntity("p", "upserted") { ["New"] = 2 }, mode);
        await table.UpdateEntityAsync(new TableEntity("p", "updated") { ["New"] = 2 }, ETag.All, mode);

        Assert.All(table.Query<TableEntity>(), row => Assert.Equal((2, kept), (row["New"], row.ContainsKey("Old"))));
    }

    [Fact]
    public async Task Inserting_what_is_there_says_so()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal((409, TableErrorCode.EntityAlreadyExists), (failure.Status, failure.ErrorCode));
        Assert.StartsWith("The specified entity already exists.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_cannot_be_read_or_updated_but_may_be_asked_for_and_deleted()
    {
        var table = await azurite.NewTable();

        var read = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));
        var update = await Assert.ThrowsAsync<RequestFailedException>(() => table.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));
        var asked = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");
        var deleted = await table.DeleteEntityAsync("p", "r");

        Assert.Equal((404, "ResourceNotFound"), (read.Status, read.ErrorCode));
        Assert.Equal((404, "ResourceNotFound"), (update.Status, update.ErrorCode));
        Assert.Equal((false, 404), (asked.HasValue, asked.GetRawResponse().Status));
        Assert.Throws<InvalidOperationException>(() => asked.Value);
        Assert.Equal(404, deleted.Status);
    }

    [Fact]
    public async Task What_is_there_is_found_when_asked_for()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });

        var asked = await table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(asked.HasValue);
        Assert.Equal(1, asked.Value!["A"]);
    }

    private static async Task<int> StatusOf(Func<Task<Response>> write)
    {
        try
        {
            return (await write()).Status;
        }
        catch (RequestFailedException refused)
        {
            return refused.Status;
        }
    }
}
