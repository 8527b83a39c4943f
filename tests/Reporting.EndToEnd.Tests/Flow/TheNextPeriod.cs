using Reporting.EndToEnd.Tests.Support;

namespace Reporting.EndToEnd.Tests.Flow;

public sealed class TheNextPeriod : IAsyncLifetime
{
    private RunningApp app = null!;

    public async Task InitializeAsync() => app = await RunningApp.At("2024-05-20T08:00:00+07:00");

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task Shows_a_unit_what_was_accepted_before_beside_what_it_enters_now()
    {
        var template = await app.Unit("K-NOI").Template("2024-6T", "K-NOI");
        using var accepted = Form.Filled(template, app.Programme).With("CBVC", 150);
        using var rejected = Form.Filled(template, app.Programme).With("CBVC", -1);
        await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", accepted.Save());
        await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", rejected.Save());
        await app.Settled();
        await app.MoveClock("2024-11-10T08:00:00+07:00");

        using var annual = new Form(await app.Unit("K-NOI").Template("2024-NAM", "K-NOI"));
        using var other = new Form(await app.Unit("K-DUOC").Template("2024-NAM", "K-DUOC"));

        Assert.Equal("Kỳ trước\n2024-6T", annual.Sheet("Báo cáo").Cell("F13").GetString());
        Assert.Equal(150, annual.Cell("CBVC").CellRight().GetDouble());
        Assert.True(annual.Cell("CBVC").CellRight().Style.Protection.Locked);
        Assert.Equal("", other.Sheet("Báo cáo").Cell("F13").GetString());
    }

    [Fact]
    public async Task Takes_the_form_with_the_grey_column_back()
    {
        await app.Unit("K-NOI").SubmitAndWait("2024-6T", "K-NOI", await Filled("2024-6T"));
        await app.Settled();
        await app.MoveClock("2024-11-10T08:00:00+07:00");

        var answer = await app.Unit("K-NOI").SubmitAndWait("2024-NAM", "K-NOI", await Filled("2024-NAM"));

        Assert.Equal("accepted", answer.GetProperty("state").GetString());
    }

    private async Task<byte[]> Filled(string period)
    {
        using var form = Form.Filled(await app.Unit("K-NOI").Template(period, "K-NOI"), app.Programme);
        return form.Save();
    }
}
