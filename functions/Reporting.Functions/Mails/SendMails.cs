using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Reporting.Domain.Mails;
using Reporting.Domain.Periods;
using Reporting.Functions.Catalogue;
using Reporting.Functions.Remind;
using Reporting.Functions.Storage;
using Reporting.Functions.Telemetry;

namespace Reporting.Functions.Mails;

/// <summary>Sends what is open in the outbox: reads, composes, claims, sends, confirms. Of two runs one sends a mail, because the claim
/// holds only on the row as it was read; a mail that a run left claimed when it ended is sent again as it was.</summary>
public sealed class SendMails(
    ProgrammeCatalogues catalogues, OutboxRows outbox, ContactRows contacts, MailTexts texts, IMailbox mailbox, IOptions<MailOptions> options, IOptions<RemindOptions> remindOptions, ReportingMeters meters, TimeProvider clock, ILogger<SendMails> log)
{
    // Composed together, so that a look at storage serves several; few, so that what they say is seconds old when they leave.
    private const int Together = 10;

    // A server that refuses one mail after another is refusing us, not them.
    private const int MostRefusalsInARow = 3;

    public async Task Handle(CancellationToken stop)
    {
        var (now, settings) = (clock.GetUtcNow(), options.Value);
        var today = VietnamTime.DayOf(now);
        var open = await outbox.Open(today.AddDays(-settings.LookBackDays), today, stop);

        var isAlive = open.ToLookup(mail => mail.At(today, settings.LiveDays).IsOpen);
        var most = mailbox.CanSend ? settings.MaxPerRun : int.MaxValue;
        var next = SendingOrder.Of(isAlive[true], now, settings.ClaimLasts, remindOptions.Value.MayRemindAt(now, (await catalogues.Current(stop)).Calendar), most);

        foreach (var mail in isAlive[false]) await GiveUp(mail, today, stop);
        await SendAll(next, stop);
    }

    private async Task SendAll(IReadOnlyList<OutboxMail> next, CancellationToken stop)
    {
        var refusals = 0;
        foreach (var some in next.Chunk(Together))
        {
            foreach (var (stored, composition) in await Compose(some, clock.GetUtcNow(), stop))
            {
                stop.ThrowIfCancellationRequested();
                var outcome = await Settle(stored, composition, stop);
                refusals = outcome is SendOutcome.Refused ? refusals + 1 : 0;
                if (outcome is SendOutcome.Unavailable or SendOutcome.Unknown || refusals == MostRefusalsInARow) return;
            }
        }
    }

    /// <summary>Whatever goes wrong with one mail keeps none of the others from going out; when storage itself is away, writing that down fails
    /// as well, and the run ends.</summary>
    /// <returns>How sending ended; null when it was not sent.</returns>
    private async Task<SendOutcome?> Settle(StoredMail stored, Composition composition, CancellationToken stop)
    {
        try
        {
            return await Handle(stored, composition, stop);
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError(failed, "{Mail} could not be handled", stored.Mail.Key);
            await Fail(stored, failed.Message);
            return null;
        }
    }

    private async Task GiveUp(OutboxMail mail, DateOnly today, CancellationToken stop)
    {
        if (await outbox.Find(mail.Key, stop) is not { } stored || stored.Mail.At(today, options.Value.LiveDays) is not { IsOpen: false } given) return;
        if (await outbox.TryChange(stored, given, stop) is null) return;
        meters.Mail(MailOutcome.GivenUp);
        log.LogError("{Mail} is given up: {Reason}", mail.Key, WithoutAddresses.Of(given.LastError));
    }

    /// <returns>Those that may still be claimed, each with what it says.</returns>
    private async Task<IEnumerable<(StoredMail Stored, Composition Composition)>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        var found = await Task.WhenAll(mails.Select(mail => outbox.Find(mail.Key, stop)));
        var stored = found.OfType<StoredMail>().Where(one => one.Mail.MayBeClaimed(now, options.Value.ClaimLasts)).ToList();
        var compositions = await texts.Compose([.. stored.Select(one => one.Mail)], now, stop);
        return stored.Select(one => (one, compositions[one.Mail.Key]));
    }

    private async Task<SendOutcome?> Handle(StoredMail stored, Composition composition, CancellationToken stop)
    {
        switch (composition)
        {
            case Composition.NothingLeft(var reason):
                if (await outbox.TryChange(stored, stored.Mail.Skipped(reason), stop) is null) return null;
                meters.Mail(MailOutcome.Skipped);
                log.LogInformation("{Mail} is left out: {Reason}", stored.Mail.Key, reason);
                return null;
            case Composition.NotComposed(var reason):
                await Fail(stored, reason);
                return null;
            case Composition.Says(var text) when !mailbox.CanSend:
                await outbox.TryChange(stored, stored.Mail.Written(text), stop);
                return null;
            case Composition.Says(var text):
                return await outbox.TryChange(stored, stored.Mail.Claimed(text, clock.GetUtcNow()), stop) is { } claimed ? await Send(stored.Mail, claimed) : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(composition));
        }
    }

    /// <summary>Sends a claimed mail. From here on nothing is cut short: a run that is told to stop ends the mail that it has begun.</summary>
    private async Task<SendOutcome> Send(OutboxMail before, StoredMail claimed)
    {
        var mail = claimed.Mail;
        var outcome = await mailbox.Send(new Mail(mail.Key.MessageId(options.Value.Domain), mail.To, mail.Text!, mail.ReplyTo, !mail.Key.Kind.IsAnswer()), CancellationToken.None);

        var now = clock.GetUtcNow();
        var after = before.After(mail, outcome, options.Value.Retries, now);
        if (outcome is SendOutcome.Accepted) await Confirm(after, now);
        else await PutBack(claimed, after, outcome, now);
        return outcome;
    }

    // Nothing changes when the mail was claimed meanwhile: then the claim's age decides when it is tried again.
    private async Task Fail(StoredMail stored, string reason)
    {
        var failing = stored.Mail.Failing(OneLine.Of(reason), options.Value.Retries, clock.GetUtcNow());
        if (await outbox.TryChange(stored, failing, CancellationToken.None) is not null && failing.State == MailState.Failed) TellGivenUp(failing);
    }

    private async Task Confirm(OutboxMail sent, DateTimeOffset now)
    {
        await outbox.RecordSent(sent, CancellationToken.None);
        meters.Mail(MailOutcome.Sent);
        log.LogInformation("{Mail} is sent", sent.Key);
        await contacts.Accepted(sent.To, now, CancellationToken.None);
    }

    private async Task PutBack(StoredMail claimed, OutboxMail after, SendOutcome outcome, DateTimeOffset now)
    {
        await outbox.TryChange(claimed, after, CancellationToken.None);
        if (after.State == MailState.Failed) TellGivenUp(after);
        else TellNotTaken(after);
        if (outcome is SendOutcome.Refused(var reason)) await contacts.Refused(after.To, reason, now, CancellationToken.None);
    }

    private void TellNotTaken(OutboxMail mail)
    {
        meters.Mail(MailOutcome.Failed);
        log.LogWarning("{Mail} was not taken by the mail server: {Reason}", mail.Key, WithoutAddresses.Of(mail.LastError));
    }

    private void TellGivenUp(OutboxMail mail)
    {
        meters.Mail(MailOutcome.GivenUp);
        log.LogError("{Mail} is given up after {Tries} tries: {Reason}", mail.Key, mail.Tries, WithoutAddresses.Of(mail.LastError));
    }
}
