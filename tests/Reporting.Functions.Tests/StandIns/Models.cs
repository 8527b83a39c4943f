using Azure.Data.Tables;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.StandIns;

[Collection("Azurite")]
public sealed class Models(AzuriteFixture azurite)
{
    private static readonly Survey Full = new()
    {
        Title = "Báo cáo 6 tháng", Count = 3, MaybeCount = 4, Total = 5_000_000_000, Rate = 2, MaybeRate = double.NaN, Closed = true, MaybeClosed = false,
        Id = Guid.Parse("11111111-2222-3333-4444-555555555555"), Day = DayOfWeek.Friday, MaybeDay = DayOfWeek.Monday,
        OpenedAt = new DateTimeOffset(2024, 5, 26, 8, 0, 0, TimeSpan.FromHours(7)), ClosedAt = DateTimeOffset.UnixEpoch,
        ChangedAt = new DateTime(2024, 5, 26, 1, 2, 3, DateTimeKind.Utc), Picture = [1, 2], Owner = "Lan", Draft = "not stored",
    };

    [Fact]
    public async Task A_model_comes_back_equal()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(Full);

        var read = (await table.GetEntityAsync<Survey>("p", "r")).Value;

        Assert.Equal(Full.Picture, read.Picture);
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
        Assert.Equal(Full with { Draft = null, Picture = null }, read with { ETag = default, Timestamp = null, Picture = null });
    }

    [Fact]
    public async Task A_list_gives_models_too()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(Full);

        var read = Assert.Single(table.Query<Survey>(survey => survey.Owner == "Lan"));

        Assert.Equal((Full.Title, Full.Total, Full.Day), (read.Title, read.Total, read.Day));
        Assert.NotEqual(default, read.ETag);
    }

    [Fact]
    public async Task What_is_null_stays_null_and_what_is_missing_keeps_its_default()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new Survey());

        var read = (await table.GetEntityAsync<Survey>("p", "r")).Value;

        Assert.Equal(new Survey(), read with { ETag = default, Timestamp = null });
    }

    [Fact]
    public async Task Enums_are_stored_by_name_and_the_attributes_rename_and_leave_out()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(Full);

        var stored = await table.Read("p", "r");

        Assert.Equal(("Friday", "Lan"), (stored.GetString("Day"), stored.GetString("owner_name")));
        Assert.DoesNotContain("Owner", stored.Keys);
        Assert.DoesNotContain("Draft", stored.Keys);
        Assert.Equal((2.0, 5_000_000_000L), (stored.GetDouble("Rate"), stored.GetInt64("Total")));
    }

    [Fact]
    public async Task A_property_of_another_type_is_an_error_and_not_a_guess()
    {
        var table = await azurite.NewTable();
        await table.AddEntityAsync(new TableEntity("p", "int as long") { ["Total"] = 5 });
        await table.AddEntityAsync(new TableEntity("p", "text as int") { ["Count"] = "5" });

        await Assert.ThrowsAnyAsync<Exception>(() => table.GetEntityAsync<Survey>("p", "int as long"));
        await Assert.ThrowsAnyAsync<Exception>(() => table.GetEntityAsync<Survey>("p", "text as int"));
    }

    [Fact]
    public async Task Writing_goes_by_what_the_entity_is_and_not_by_what_the_variable_says()
    {
        var table = await azurite.NewTable();
        ITableEntity survey = new Survey { Count = 3 };

        await table.UpsertEntityAsync(survey);

        Assert.Equal(3, (await table.Read("p", "r")).GetInt32("Count"));
    }
}
