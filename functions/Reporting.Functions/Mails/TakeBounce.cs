using Microsoft.Extensions.Logging;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Functions.Storage;

namespace Reporting.Functions.Mails;

/// <summary>Takes a message that came back: finds the mail of ours that it is about, by its Message-ID or else by the recipient, and
/// records that the address does not work. Taking it twice is taking it once.</summary>
public sealed class TakeBounce(OutboxRows outbox, ContactRows contacts, TimeProvider clock, ILogger<TakeBounce> log)
{
    public async Task<TakenBounce> Handle(ReadOnlyMemory<byte> message, CancellationToken stop)
    {
        var reading = BounceReader.Read(message.Span);
        if (reading is not BounceReading.CameBack back) return new TakenBounce(reading, null, null);

        var mail = back.Mail is { } key ? (await outbox.Find(key, stop))?.Mail : null;
        var bounce = new Bounce(back.IsHard, back.Reason, clock.GetUtcNow());
        if (await HashOf(mail, back, stop) is not { } hash) return new TakenBounce(reading, null, null);

        await contacts.CameBack(hash, bounce, stop);
        if (mail is not null) await outbox.RecordBounce(mail.Key, bounce, stop);
        log.LogInformation("{Mail} came back ({Kind}): {Reason}", back.Mail, bounce.IsHard ? "hard" : "soft", bounce.Reason);
        return new TakenBounce(reading, mail, bounce);
    }

    // The address that we wrote to, which may be another than the one that failed behind it; without our mail, one that we have written to.
    private async Task<string?> HashOf(OutboxMail? mail, BounceReading.CameBack back, CancellationToken stop)
    {
        if (mail is not null) return mail.To.Hash;
        return back.Address is { } address && await contacts.Find(Recipient.HashOf(address), stop) is not null ? Recipient.HashOf(address) : null;
    }
}
