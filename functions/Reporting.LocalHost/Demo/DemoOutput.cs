using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Functions.Deadline;
using Reporting.Functions.Storage;

namespace Reporting.LocalHost.Demo;

/// <summary>Writes what came of the campaign to the output folder: the consolidated workbook, an annotated return, the mails.</summary>
internal static class DemoOutput
{
    public static async Task Write(LocalApp app, DemoClient client, DemoDisplay display, Programme programme, Period period, CancellationToken stop)
    {
        var folder = Directory.CreateDirectory(app.Data.Output).FullName;
        var consolidated = Path.Combine(folder, $"tong-hop_{programme.Id}_{period.Id}.xlsx");
        await File.WriteAllBytesAsync(consolidated, await client.Consolidated(programme, period, stop), stop);

        var sent = await app.Services.GetRequiredService<SubmissionRows>().OfPeriod(programme.Id, period.Id, stop);
        var returned = Submission.InOrder(sent).Where(one => one.State == SubmissionState.Rejected).MaxBy(one => one.Errors);
        var annotated = returned is null ? null : Path.Combine(folder, $"tra-lai_{period.Id}_{returned.Id.Unit}.xlsx");
        if (returned is not null) await File.WriteAllBytesAsync(annotated!, await client.Annotated(returned.Id, stop), stop);

        var (mails, mailFolder) = (await WriteMails(app, folder, programme, period, stop), Path.Combine(folder, "mails"));
        await Summarise(app, display, programme, period, stop);
        display.Say($"Consolidated workbook  {consolidated}");
        if (annotated is not null) display.Say($"Annotated return       {annotated}");
        display.Say($"{mails} mails               {mailFolder}");
    }

    private static async Task Summarise(LocalApp app, DemoDisplay display, Programme programme, Period period, CancellationToken stop)
    {
        var obligations = await app.Services.GetRequiredService<ReadObligations>().Handle(programme, period, app.Clock.GetUtcNow(), stop);
        display.Say("");
        display.Say($"{period.Label.Vi}, {programme.Name.Vi}");
        display.Say(string.Join(", ", obligations.GroupBy(one => one.State).OrderBy(state => state.Key).Select(state => $"{state.Key}: {state.Count()}")));
        foreach (var missed in obligations.Where(one => one.State is ObligationState.Missed)) display.Say($"  {missed.Unit.Name}: {missed.Explanation.Vi}");
        display.Say("");
        foreach (var one in obligations.Where(one => one.Submission is not null || one.State is ObligationState.Missed).GroupBy(one => one.State).OrderBy(state => state.Key).Select(state => state.First()))
        {
            display.Say($"{one.State + ":",-10} {app.PagesOf(one.Unit.Code.ToString())}  ({one.Unit.Name})");
        }

        display.Say("");
    }

    /// <returns>How many there are.</returns>
    private static async Task<int> WriteMails(LocalApp app, string folder, Programme programme, Period period, CancellationToken stop)
    {
        var (from, to) = (VietnamTime.DayOf(period.OpensAt), VietnamTime.DayOf(app.Clock.GetUtcNow()));
        var mails = await app.Services.GetRequiredService<OutboxRows>().TextsAbout(programme.Id, period.Id, from, to, stop);
        var mailFolder = Directory.CreateDirectory(Path.Combine(folder, "mails")).FullName;
        foreach (var mail in mails.Where(mail => mail.Text is not null))
        {
            await File.WriteAllTextAsync(Path.Combine(mailFolder, $"{mail.Key}.txt"), $"To: {mail.To.Name} <{mail.To.Address}>\r\nSubject: {mail.Text!.Subject}\r\n\r\n{mail.Text.Plain}", stop);
            await File.WriteAllTextAsync(Path.Combine(mailFolder, $"{mail.Key}.html"), mail.Text.Html, stop);
        }

        return mails.Count(mail => mail.State == MailState.Sent);
    }
}
