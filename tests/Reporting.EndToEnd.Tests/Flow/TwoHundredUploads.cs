using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

/// <summary>The figures after a crowded last day: 200 uploads of 22 units, 16 at a time, some twice, some with errors, some
/// replaced by a later correction, and every blob event delivered twice. What the app says is held against sums taken from the
/// uploaded workbooks themselves, by another reader than the app's.</summary>
public sealed class TwoHundredUploads : IAsyncLifetime
{
    private const string Period = "2024-6T";

    private RunningApp app = null!;

    private string[] Units => [.. app.Programme.Units.Where(unit => unit.Reports).Select(unit => unit.Code.ToString())];

    private string[] Elements => [.. app.Programme.Elements.Where(element => element.AddsUp).Select(element => element.Code.ToString())];

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-24T09:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Add_up_the_same_in_tables_over_HTTP_and_in_the_consolidated_workbook()
    {
        var files = await SendAll(await Prepare());

        await AllAddUpTo(files);

        var delivered = await app.Http.PostAsync("local/events/again", null);
        Assert.True(delivered.IsSuccessStatusCode);
        Assert.Equal(files.Count, (await delivered.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("delivered").GetInt32());
        await AllAddUpTo(files);
        Assert.Empty(app.App.Events.Poison);
    }

    // 160 workbooks, every fifth with an error, and 40 of them sent a second time: 200 uploads.
    private async Task<List<(string Unit, byte[] File)>> Prepare()
    {
        var (uploads, templates) = (new List<(string, byte[])>(), new Dictionary<string, byte[]>());
        foreach (var unit in Units) templates[unit] = await app.Unit(unit).Template(Period, unit);
        for (var i = 0; i < 160; i++)
        {
            var unit = Units[i % Units.Length];
            using var form = Form.Filled(templates[unit], app.Programme, seed: i);
            if (i % 5 == 3) form.With("LDQL_NU", 99);
            var file = form.Save();
            uploads.Add((unit, file));
            if (i % 4 == 0) uploads.Add((unit, file));
        }

        Assert.Equal(200, uploads.Count);
        return uploads;
    }

    /// <returns>What was sent, by the id it got.</returns>
    private async Task<Dictionary<string, (string Unit, byte[] File)>> SendAll(List<(string Unit, byte[] File)> uploads)
    {
        var (sent, together) = (new Dictionary<string, (string, byte[])>(), new Lock());
        await Parallel.ForEachAsync(uploads, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (upload, _) =>
        {
            var id = await app.Unit(upload.Unit).Submit(Period, upload.Unit, upload.File);
            lock (together) sent[id] = upload;
        });
        await app.Settled();
        return sent;
    }

    private async Task AllAddUpTo(Dictionary<string, (string Unit, byte[] File)> files)
    {
        var expected = await ExpectedTotals(files);
        await TablesHold(expected);
        await HttpSays(expected);
        await WorkbookSays(expected);
    }

    // The counting report of a unit is its accepted one received last, as the API tells it; its figures are read from the bytes sent.
    private async Task<Dictionary<string, Dictionary<string, long>>> ExpectedTotals(Dictionary<string, (string Unit, byte[] File)> files)
    {
        var answers = new List<(string Id, string Unit, string State, DateTimeOffset ReceivedAt)>();
        foreach (var (id, (unit, _)) in files)
        {
            var answer = await app.Officer.Json($"api/submissions/{id}");
            answers.Add((id, unit, answer.GetProperty("state").GetString()!, answer.GetProperty("receivedAt").GetDateTimeOffset()));
        }

        Assert.DoesNotContain(answers, answer => answer.State is "received" or "failed");
        Assert.Contains(answers, answer => answer.State == "rejected");
        var counting = answers.Where(answer => answer.State.StartsWith("accepted", StringComparison.Ordinal))
            .GroupBy(answer => answer.Unit)
            .Select(unit => unit.OrderBy(answer => answer.ReceivedAt).ThenBy(answer => answer.Id, StringComparer.Ordinal).Last());
        var byUnit = counting.ToDictionary(answer => answer.Unit, answer => FiguresIn(files[answer.Id].File));
        return app.Programme.Units.Where(unit => !unit.Reports).ToDictionary(
            node => node.Code.ToString(),
            node => Elements.ToDictionary(element => element, element => byUnit.Where(unit => IsUnder(unit.Key, node.Code.ToString())).Sum(unit => unit.Value[element])));
    }

    private bool IsUnder(string unit, string node)
    {
        for (var above = app.Programme.Units.Single(one => one.Code.ToString() == unit).Parent; above is { } code; above = app.Programme.Units.Single(one => one.Code == code).Parent)
        {
            if (code.ToString() == node) return true;
        }

        return false;
    }

    private Dictionary<string, long> FiguresIn(byte[] file)
    {
        using var form = new Form(file);
        return Elements.ToDictionary(element => element, element => element == "PBLUAT" ? (form.Cell(element).GetString() == "Có" ? 1L : 0L) : (long)form.Cell(element).GetDouble());
    }

    private async Task TablesHold(Dictionary<string, Dictionary<string, long>> expected)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in app.Tables.GetTableClient("Totals").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {"VANCANH-BDG|" + Period}"))) rows.Add(row);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), rows.Select(row => row.GetString("Unit")).Order(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            foreach (var element in Elements) Assert.Equal(expected[row.GetString("Unit")][element], row.GetInt64(element));
        }
    }

    private async Task HttpSays(Dictionary<string, Dictionary<string, long>> expected)
    {
        var nodes = (await app.Officer.Json($"api/programmes/VANCANH-BDG/periods/{Period}/totals")).GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal("TTYT-VANCANH", nodes[0].GetProperty("node").GetString());
        Assert.Equal(22, nodes[0].GetProperty("reported").GetInt32());
        foreach (var node in nodes)
        {
            var sums = expected[node.GetProperty("node").GetString()!];
            foreach (var element in Elements) Assert.Equal(sums[element], node.GetProperty("elements").GetProperty(element).GetInt64());
        }
    }

    private async Task WorkbookSays(Dictionary<string, Dictionary<string, long>> expected)
    {
        using var workbook = new Form(await app.Officer.Bytes($"api/programmes/VANCANH-BDG/periods/{Period}/consolidated"));
        var matrix = workbook.Sheet("Số liệu");
        var columns = Enumerable.Range(3, Elements.Length).ToDictionary(column => matrix.Cell(4, column).GetString());
        foreach (var (node, sums) in expected)
        {
            var row = matrix.RowsUsed().Single(row => row.Cell(2).GetString() == node).RowNumber();
            foreach (var element in Elements) Assert.Equal(sums[element].ToString(CultureInfo.InvariantCulture), matrix.Cell(row, columns[element]).GetDouble().ToString(CultureInfo.InvariantCulture));
        }
    }
}
