using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Deadline;

namespace Reporting.LocalHost.Demo;

/// <summary>Plays a campaign on the simulated clock, from the opening of a period up to the moment the clock shows, and writes
/// what came of it. Everything goes through HTTP, storage and the functions as it would in life.</summary>
internal sealed class DemoRun(LocalApp app, DemoDisplay display)
{
    /// <summary>The first working morning after the first deadline that the plan of Vân Canh set, when reminders have gone out.</summary>
    public static readonly DateTimeOffset DefaultNow = new(2024, 5, 27, 9, 0, 0, VietnamTime.Offset);

    private static readonly ProgrammeId VanCanh = ProgrammeId.Parse("VANCANH-BDG");

    public async Task Play(CancellationToken stop)
    {
        var now = app.Clock.GetUtcNow();
        var programme = (await app.Services.GetRequiredService<ProgrammeCatalogues>().Current(stop)).Find(VanCanh)
            ?? throw new InvalidOperationException($"The demo plays programme {VanCanh}, whose pack is not there.");
        if (programme.Periods.LastOrDefault(one => one.OpensAt <= now) is not { } period)
        {
            throw new InvalidOperationException($"The demo needs a moment after the first period of {programme.Id} has opened: --now 2024-05-26T08:00:00+07:00, say.");
        }

        using var client = new DemoClient(app.BaseAddress, app.Credentials);
        if (await IsLoaded(programme, period, now, stop)) display.Say($"{period.Label.Vi} is loaded already; --reset loads it anew.");
        else await Load(client, programme, period, now, stop);
        await DemoOutput.Write(app, client, display, programme, period, stop);
    }

    private async Task<bool> IsLoaded(Programme programme, Period period, DateTimeOffset now, CancellationToken stop) =>
        (await app.Services.GetRequiredService<ReadObligations>().Handle(programme, period, now, stop)).Any(one => one.Submission is not null);

    private async Task Load(DemoClient client, Programme programme, Period period, DateTimeOffset now, CancellationToken stop)
    {
        var reporters = programme.TreeIn(period).Reporters.ToList();
        var story = DemoStory.Of(period, reporters).Where(upload => upload.At <= now).ToList();
        await app.Timers.MoveTo(Earlier(period.OpensAt, now), stop);
        await display.During($"{period.Label.Vi}: {reporters.Count} units, {story.Count} uploads", story.Count, async tick =>
        {
            foreach (var upload in story)
            {
                await PassTime(upload.At, stop);
                tick($"{Moment(upload.At)} {upload.Unit.Name}: {await Send(client, programme, period, upload, reporters, stop)}");
            }
        });
        await PassTime(now, stop);
        await app.Events.WhenNothingIsPending(stop);
        await app.Timers.Run("CheckDeadlines", stop);
    }

    // Morning by morning, so that every reminder comes on its day.
    private async Task PassTime(DateTimeOffset until, CancellationToken stop)
    {
        var morning = VietnamTime.StartOf(VietnamTime.DayOf(app.Clock.GetUtcNow())).AddHours(8.5);
        for (; morning < until; morning = morning.AddDays(1))
        {
            if (morning > app.Clock.GetUtcNow()) await MoveTo(morning, stop);
        }

        await MoveTo(until, stop);
    }

    // What the timers have written goes out before anything else happens, as it would within the minute.
    private async Task MoveTo(DateTimeOffset moment, CancellationToken stop)
    {
        await app.Timers.MoveTo(moment, stop);
        await app.Timers.Run("SendMails", stop);
    }

    private static async Task<string> Send(DemoClient client, Programme programme, Period period, DemoUpload upload, List<Domain.Roster.Unit> reporters, CancellationToken stop)
    {
        var owner = upload.Deed == DemoDeed.SendsAnothersForm ? reporters.First(other => other.Code != upload.Unit.Code) : upload.Unit;
        var form = await client.Template(programme, period, owner, stop);
        var submission = await client.Submit(programme, period, upload.Unit, FilledForm.Fill(form, programme, upload.Unit, upload.Deed), stop);
        return await client.Verdict(submission, upload.Unit, stop);
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static string Moment(DateTimeOffset at) => VietnamTime.In(at).ToString("dd/MM HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
