using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Transactions(AzuriteFixture azurite)
{
    [Fact]
    public async Task Every_kind_of_action_is_done()
    {
        var table = await azurite.NewTable();
        foreach (var row in new[] { "merge", "replace", "upsert merge", "upsert replace", "delete" })
            await table.AddEntityAsync(new TableEntity("p", row) { ["Old"] = 1 });

        await table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, "add"),
            Action(TableTransactionActionType.UpdateMerge, "merge"),
            Action(TableTransactionActionType.UpdateReplace, "replace"),
            Action(TableTransactionActionType.UpsertMerge, "upsert merge"),
            Action(TableTransactionActionType.UpsertReplace, "upsert replace"),
            Action(TableTransactionActionType.Delete, "delete"),
        ]);

        var rows = table.Query<TableEntity>().ToDictionary(row => row.RowKey, row => (row.ContainsKey("Old"), row.ContainsKey("New")));
        Assert.Equal(5, rows.Count);
        Assert.Equal((false, true), rows["add"]);
        Assert.Equal((true, true), rows["merge"]);
        Assert.Equal((false, true), rows["replace"]);
        Assert.Equal((true, true), rows["upsert merge"]);
        Assert.Equal((false, true), rows["upsert replace"]);
    }

    [Fact]
    public async Task Each_action_has_an_answer_with_the_version_written()
    {
        var table = await azurite.NewTable();

        var answer = await table.SubmitTransactionAsync([Action(TableTransactionActionType.Add, "1"), Action(TableTransactionActionType.UpsertReplace, "2")]);

        Assert.Equal(202, answer.GetRawResponse().Status);
        Assert.Equal([204, 204], answer.Value.Select(part => part.Status));
        Assert.Equal((await table.Read("p", "1")).ETag, answer.Value[0].Headers.ETag);
        Assert.Equal((await table.Read("p", "2")).ETag, answer.Value[1].Headers.ETag);
    }

    [Fact]
    public async Task One_failure_undoes_all_and_names_the_action_that_failed()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "there"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, "first"),
            Action(TableTransactionActionType.UpsertReplace, "second"),
            Action(TableTransactionActionType.Add, "there"),
            Action(TableTransactionActionType.Add, "last"),
        ]));

        Assert.Equal((409, "EntityAlreadyExists", 2), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Contains("The specified entity already exists.", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["there"], await table.RowsWhere("PartitionKey eq 'p'"));
    }

    [Fact]
    public async Task A_stale_version_fails_the_transaction()
    {
        var table = await azurite.NewTable();
        var stale = (await table.AddEntityAsync(new TableEntity("p", "r"))).Headers.ETag!.Value;
        await table.UpsertEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
        [
            Action(TableTransactionActionType.Add, "new"),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "r"), stale),
        ]));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(["r"], await table.RowsWhere("PartitionKey eq 'p'"));
    }

    [Fact]
    public async Task The_current_version_may_be_updated_and_deleted()
    {
        var table = await azurite.NewTable();
        var first = (await table.AddEntityAsync(new TableEntity("p", "1"))).Headers.ETag!.Value;
        var second = (await table.AddEntityAsync(new TableEntity("p", "2"))).Headers.ETag!.Value;

        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "1") { ["A"] = 1 }, first),
            new(TableTransactionActionType.Delete, new TableEntity("p", "2"), second),
        ]);

        Assert.Equal(1, Assert.Single(table.Query<TableEntity>())["A"]);
    }

    [Fact]
    public async Task A_hundred_actions_fit_and_one_more_does_not()
    {
        var table = await azurite.NewTable();

        var answer = await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(row => Action(TableTransactionActionType.Add, $"{row}")));
        await Assert.ThrowsAnyAsync<Exception>(() =>
            table.SubmitTransactionAsync(Enumerable.Range(100, 101).Select(row => Action(TableTransactionActionType.Add, $"{row}"))));

        Assert.Equal(100, answer.Value.Count);
        Assert.Equal(100, table.Query<TableEntity>().Count());
    }

    [Theory]
    [InlineData("phường Đống Đa")]
    [InlineData("it's 100% | 1+1")]
    [InlineData("--batch\r\n--")]
    public async Task Odd_values_and_models_pass_through(string value)
    {
        var table = await azurite.NewTable();
        var odd = value.ReplaceLineEndings("");

        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, new Survey { PartitionKey = odd, RowKey = odd, Title = value, Day = DayOfWeek.Friday }),
            new(TableTransactionActionType.UpsertMerge, new TableEntity(odd, odd + "2") { ["Title"] = value }),
        ]);

        Assert.Equal([value, value], table.Query<Survey>().Select(survey => survey.Title));
    }

    [Fact]
    public async Task The_same_row_twice_is_refused()
    {
        var table = await azurite.NewTable();

        var twice = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Action(TableTransactionActionType.Add, "r"), Action(TableTransactionActionType.Add, "r")]));

        Assert.Equal((400, "InvalidDuplicateRow", 1), (twice.Status, twice.ErrorCode, twice.FailedTransactionActionIndex));
        Assert.Empty(table.Query<TableEntity>());
    }

    [Fact]
    public async Task A_transaction_on_a_missing_table_says_that_the_table_is_missing()
    {
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() =>
            azurite.MissingTable().SubmitTransactionAsync([Action(TableTransactionActionType.Add, "r")]));

        Assert.Equal((404, "TableNotFound"), (failure.Status, failure.ErrorCode));
    }

    [Fact]
    public async Task An_empty_transaction_is_refused_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => azurite.MissingTable().SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => azurite.MissingTable().SubmitTransactionAsync(null!));
    }

    private static TableTransactionAction Action(TableTransactionActionType type, string row) => new(type, new TableEntity("p", row) { ["New"] = 2 });
}
