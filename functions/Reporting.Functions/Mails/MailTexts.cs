using Microsoft.Extensions.Logging;
using Reporting.Domain.Mails;

namespace Reporting.Functions.Mails;

/// <summary>What mails say when their turn has come, each from the text of its kind. One that cannot be composed keeps none of the others
/// from going out.</summary>
public sealed class MailTexts(IEnumerable<IMailText> texts, ILogger<MailTexts> log)
{
    private readonly Dictionary<MailKind, IMailText> textOf = texts.SelectMany(text => text.Kinds.Select(kind => (kind, text))).ToDictionary(one => one.kind, one => one.text);

    /// <returns>What each mail says.</returns>
    public async Task<IReadOnlyDictionary<MailKey, Composition>> Compose(IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        // What a receiver may have is said again as it was, so that it is the same mail.
        var all = mails.Where(mail => mail.PossiblySent).ToDictionary(mail => mail.Key, mail => (Composition)new Composition.Says(mail.Text!));
        foreach (var some in mails.Where(mail => !mail.PossiblySent).GroupBy(mail => textOf[mail.Key.Kind]))
        {
            foreach (var (mail, composition) in await ComposeTogether(some.Key, [.. some], now, stop)) all.Add(mail.Key, composition);
        }

        return all;
    }

    private async Task<IEnumerable<(OutboxMail Mail, Composition Composition)>> ComposeTogether(IMailText text, IReadOnlyList<OutboxMail> mails, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            return mails.Zip(await text.Compose(mails, now, stop)).ToList();
        }
        catch (Exception failed) when (mails.Count > 1 && failed is not OperationCanceledException)
        {
            var alone = new List<(OutboxMail, Composition)>();
            foreach (var mail in mails) alone.AddRange(await ComposeTogether(text, [mail], now, stop));
            return alone;
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            log.LogError(failed, "{Mail} could not be composed", mails[0].Key);
            return [(mails[0], new Composition.NotComposed(failed.Message))];
        }
    }
}
