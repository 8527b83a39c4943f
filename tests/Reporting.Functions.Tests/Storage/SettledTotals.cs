using Azure.Data.Tables;
using Reporting.Functions.Storage;
using Reporting.Functions.Tests.Support;

namespace Reporting.Functions.Tests.Storage;

/// <summary>Rows that are worked out from other rows, with many writers at once.</summary>
[Collection("Azurite")]
public sealed class SettledTotals(AzuriteFixture azurite)
{
    private const string Partition = "P|1";

    [Fact]
    public async Task End_as_the_sum_of_their_children_whatever_the_order_of_the_writers()
    {
        var table = await NewTable();
        var random = new Random(7);

        // Each writer changes a child and then settles the parent, as an accepted report does; half of them change a child again.
        await Parallel.ForEachAsync(Enumerable.Range(0, 60), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, stop) =>
        {
            var child = new TableEntity(Partition, $"02|ROOT|U{i % 30:00}") { ["A"] = random.NextInt64(1, 1000) };
            await table.UpsertEntityAsync(child, TableUpdateMode.Replace, stop);
            await table.Settle(Partition, "01|ROOT", async token => await SumOfChildren(table, token), stop);
        });

        var total = await table.GetEntityAsync<TableEntity>(Partition, "01|ROOT");
        Assert.Equal((await SumOfChildren(table, default)).GetInt64("A"), total.Value.GetInt64("A"));
    }

    [Fact]
    public async Task Are_worked_out_again_when_somebody_wrote_in_between()
    {
        var table = await NewTable();
        var worked = 0;

        await table.Settle(Partition, "row", async stop =>
        {
            worked++;
            var value = worked;
            if (worked == 1) await table.UpsertEntityAsync(new TableEntity(Partition, "row") { ["A"] = 99L }, TableUpdateMode.Replace, stop);
            return new TableEntity { ["A"] = (long)value };
        }, default);

        Assert.Equal(2, worked);
        Assert.Equal(2L, (await table.GetEntityAsync<TableEntity>(Partition, "row")).Value.GetInt64("A"));
    }

    [Fact]
    public async Task Are_written_even_when_nothing_changed_so_that_a_slower_writer_notices()
    {
        var table = await NewTable();
        await table.Settle(Partition, "row", _ => One(), default);
        var before = (await table.GetEntityAsync<TableEntity>(Partition, "row")).Value.ETag;

        await table.Settle(Partition, "row", _ => One(), default);

        Assert.NotEqual(before, (await table.GetEntityAsync<TableEntity>(Partition, "row")).Value.ETag);
    }

    [Fact]
    public async Task Vanish_when_there_is_nothing_to_write()
    {
        var table = await NewTable();
        await table.Settle(Partition, "row", _ => One(), default);
        await table.Settle(Partition, "row", _ => Task.FromResult<TableEntity?>(null), default);

        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>(Partition, "row")).HasValue);
    }

    private static Task<TableEntity?> One() => Task.FromResult<TableEntity?>(new TableEntity { ["A"] = 1L });

    private static async Task<TableEntity> SumOfChildren(TableClient table, CancellationToken stop)
    {
        var rows = await table.ReadRange(Partition, "02|ROOT|", "02|ROOT}", stop);
        return new TableEntity { ["A"] = rows.Sum(row => row.GetInt64("A") ?? 0) };
    }

    private async Task<TableClient> NewTable()
    {
        var table = new TableServiceClient(azurite.ConnectionString).GetTableClient(azurite.NewPrefix());
        await table.CreateAsync();
        return table;
    }
}
