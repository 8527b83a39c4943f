using System.Globalization;
using Azure.Data.Tables;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Words;

namespace Reporting.Functions.Storage;

/// <summary>A mail of the outbox as the columns of a row.</summary>
internal static class MailColumns
{
    /// <summary>What a list of mails shows: everything but what they say.</summary>
    public static readonly string[] AllButTexts =
    [
        "PartitionKey", "RowKey", "ToName", "ToAddress", "Subject", "ReplyTo", "Programme", "Period", "Unit", "Topics", "State", "Tries", "WrittenAt", "NextTryAt",
        "LastError", "ClaimedAt", "PossiblySent", "AtAnyHour", "SentAt", "BouncedAt", "BounceIsHard", "BounceReason",
    ];

    // More than these, each at most a hundred letters, might not fit into a column; then only the periods are kept.
    private const int MostTopics = 300;

    public static string RowOf(MailKey key) => $"{key.Kind}|{key.Key}";

    /// <returns>The filter for mails about a period, and for all that are about several things: these have a list of codes in place of
    /// columns, which whoever reads it has to look at.</returns>
    public static string PerhapsAbout(ProgrammeId programme, PeriodId period) =>
        TableClient.CreateQueryFilter($"((Programme eq {programme.ToString()} and Period eq {period.ToString()}) or Topics gt {""})");

    public static TableEntity ToRow(OutboxMail mail)
    {
        var row = Standing(mail);
        (row.PartitionKey, row.RowKey) = (mail.Key.DayText, RowOf(mail.Key));
        (row["ToName"], row["ToAddress"], row["WrittenAt"]) = (mail.To.Name, mail.To.Address, mail.WrittenAt);
        if (mail.AtAnyHour) row["AtAnyHour"] = true;
        if (mail.ReplyTo is { } replyTo) row["ReplyTo"] = replyTo;
        if (mail.Bounce is { } bounce) SetBounce(row, bounce);
        SetTopics(row, mail.Topics);
        if (mail.Text is not { } text) return row;
        row["Subject"] = text.Subject;
        row.SetLong("Text", text.Plain);
        row.SetLong("Html", text.Html);
        return row;
    }

    /// <returns>How far the mail has come, alone.</returns>
    public static TableEntity Standing(OutboxMail mail)
    {
        var row = new TableEntity
        {
            ["State"] = mail.State.ToString(),
            ["Tries"] = mail.Tries,
            ["NextTryAt"] = mail.NextTryAt,
            ["LastError"] = mail.LastError ?? "",
            ["PossiblySent"] = mail.PossiblySent,
        };
        if (mail.ClaimedAt is { } claimed) row["ClaimedAt"] = claimed;
        if (mail.SentAt is { } sent) row["SentAt"] = sent;
        return row;
    }

    /// <returns>How the mail came back, alone.</returns>
    public static TableEntity Of(Bounce bounce)
    {
        var row = new TableEntity();
        SetBounce(row, bounce);
        return row;
    }

    public static OutboxMail FromRow(TableEntity row)
    {
        var written = row.GetDateTimeOffset("WrittenAt")!.Value;
        return new OutboxMail(KeyOf(row), new Recipient(row.GetString("ToName"), row.GetString("ToAddress")), written)
        {
            Topics = TopicsOf(row),
            Subject = row.GetString("Subject"),
            Text = row.GetLong("Text") is { } plain ? new MailText(row.GetString("Subject"), plain, row.GetLong("Html")!) : null,
            ReplyTo = row.GetString("ReplyTo"),
            State = Enum.Parse<MailState>(row.GetString("State")),
            Tries = row.GetInt32("Tries")!.Value,
            NextTryAt = row.GetDateTimeOffset("NextTryAt") ?? written,
            LastError = row.GetString("LastError") is { Length: > 0 } error ? error : null,
            ClaimedAt = row.GetDateTimeOffset("ClaimedAt"),
            AtAnyHour = row.GetBoolean("AtAnyHour") == true,
            PossiblySent = row.GetBoolean("PossiblySent") == true,
            SentAt = row.GetDateTimeOffset("SentAt"),
            Bounce = row.GetDateTimeOffset("BouncedAt") is { } at ? new Bounce(row.GetBoolean("BounceIsHard") == true, row.GetString("BounceReason"), at) : null,
        };
    }

    private static MailKey KeyOf(TableEntity row)
    {
        var bar = row.RowKey.IndexOf('|', StringComparison.Ordinal);
        return new MailKey(DateOnly.ParseExact(row.PartitionKey, "yyyy-MM-dd", CultureInfo.InvariantCulture), Enum.Parse<MailKind>(row.RowKey[..bar]), row.RowKey[(bar + 1)..]);
    }

    private static void SetBounce(TableEntity row, Bounce bounce) => (row["BouncedAt"], row["BounceIsHard"], row["BounceReason"]) = (bounce.At, bounce.IsHard, bounce.Reason);

    private static void SetTopics(TableEntity row, IReadOnlyList<MailTopic> topics)
    {
        if (topics is [var only])
        {
            (row["Programme"], row["Period"]) = (only.Programme.ToString(), only.Period.ToString());
            if (only.Unit is { } unit) row["Unit"] = unit.ToString();
            return;
        }

        var kept = topics.Count <= MostTopics ? topics : topics.Select(topic => topic with { Unit = null }).Distinct();
        row["Topics"] = string.Join('\n', kept.Select(topic => $"{topic.Programme}|{topic.Period}|{topic.Unit}"));
    }

    private static IReadOnlyList<MailTopic> TopicsOf(TableEntity row) =>
        row.GetString("Programme") is { } programme ? [Topic(programme, row.GetString("Period"), row.GetString("Unit"))]
        : [.. (row.GetString("Topics") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|')).Select(codes => Topic(codes[0], codes[1], codes[2]))];

    private static MailTopic Topic(string programme, string period, string? unit) =>
        new(ProgrammeId.Parse(programme), PeriodId.Parse(period), UnitCode.TryParse(unit, out var code) ? code : null);
}
