using System.Net;
using System.Text.Json;
using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class AFigureAndItsCells : IAsyncLifetime
{
    private const string Trace = "api/programmes/VANCANH-BDG/periods/2024-6T/trace";

    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Lead_to_unit_submission_sheet_and_cell_and_name_who_is_missing()
    {
        var first = await Send("K-NOI", 60);
        await Send("K-DUOC", 70);
        await Send("P-DD", 80);

        var branch = await app.Officer.Json($"{Trace}?element=CBVC&node=KHOI-KHOA");

        Assert.Equal(130, branch.GetProperty("sum").GetInt32());
        var contribution = branch.GetProperty("contributions").EnumerateArray().Single(one => one.GetProperty("unit").GetString() == "K-NOI");
        Assert.Equal(60, contribution.GetProperty("value").GetInt32());
        Assert.Equal(first, contribution.GetProperty("submission").GetString());
        var cell = Assert.Single(contribution.GetProperty("cells").EnumerateArray());
        Assert.Equal("Báo cáo!E15=60", $"{cell.GetProperty("sheet").GetString()}!{cell.GetProperty("cell").GetString()}={cell.GetProperty("entered").GetString()}");
        Assert.Equal(8, branch.GetProperty("missing").GetArrayLength());
        Assert.All(branch.GetProperty("missing").EnumerateArray(), missing => Assert.Equal("awaited", missing.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Add_up_to_what_is_shown_for_every_figure_and_node()
    {
        await Send("K-NOI", 60);
        await Send("TYT-CANHLIEN", 90);

        foreach (var node in (await app.Officer.Json("api/programmes/VANCANH-BDG/periods/2024-6T/totals")).GetProperty("nodes").EnumerateArray())
        {
            foreach (var element in node.GetProperty("elements").EnumerateObject())
            {
                var traced = await app.Officer.Json($"{Trace}?element={element.Name}&node={node.GetProperty("node").GetString()}");
                Assert.Equal(element.Value.ToString(), traced.GetProperty("sum").ToString());
            }
        }
    }

    [Theory]
    //          query                          code
    [InlineData("?element=NOTHING",            "unknown-element")]
    [InlineData("?element=KETQUA",             "unknown-element")]
    [InlineData("",                            "unknown-element")]
    [InlineData("?element=CBVC&node=NOWHERE",  "unknown-node")]
    public async Task Say_what_is_not_known(string query, string code)
    {
        using var response = await app.Officer.Get(Trace + query);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(code, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private async Task<string> Send(string unit, int staff)
    {
        using var form = Form.Filled(await app.Unit(unit).Template("2024-6T", unit), app.Programme).With("CBVC", staff).With("CBVC_NU", 50);
        var answer = await app.Unit(unit).SubmitAndWait("2024-6T", unit, form.Save());
        await app.Settled();
        Assert.StartsWith("accepted", answer.GetProperty("state").GetString(), StringComparison.Ordinal);
        return answer.GetProperty("id").GetString()!;
    }
}
