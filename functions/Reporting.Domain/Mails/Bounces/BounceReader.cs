using System.Text.RegularExpressions;

namespace Reporting.Domain.Mails.Bounces;

/// <summary>Reads a message that came back to the sender: a delivery status (RFC 3464), or one of the older kind that says in words
/// what happened.</summary>
public static partial class BounceReader
{
    private const int MostOfAReason = 300;

    public static BounceReading Read(ReadOnlySpan<byte> message)
    {
        var whole = MimePart.Read(message);
        if (!whole.HasHeaders) return new BounceReading.NotReadable(new("Nội dung không phải một thư điện tử.", "The body is no mail."));
        if (whole.All.FirstOrDefault(part => part.Type is "message/delivery-status" or "message/global-delivery-status") is { } status) return OfStatus(whole, status);
        if (ReportType(whole) is { } other) return new BounceReading.NoBounce(new($"Đây là thông báo loại {other}, không phải thư bị trả lại.", $"This is a report of type {other}, not a bounce."));
        if (IsFromAServer(whole)) return IsDelay(whole) ? Delayed : OfWords(whole);
        return IsAutomaticReply(whole)
            ? new BounceReading.NoBounce(new("Đây là thư trả lời tự động, không phải thư bị trả lại.", "This is an automatic reply, not a bounce."))
            : new BounceReading.NotReadable(new("Thư không phải thông báo không gửi được.", "The mail is no notice that something could not be delivered."));
    }

    private static BounceReading.NoBounce Delayed => new(new("Thư gửi chậm, máy chủ còn thử lại; chưa phải thư bị trả lại.", "The mail is delayed and the server keeps trying; it has not come back."));

    private static BounceReading OfStatus(MimePart whole, MimePart status)
    {
        // The first block is about the message, each further one about a recipient.
        var recipients = BlankLine().Split(status.Text).Select(block => MimePart.Fields(block).DistinctBy(field => field.Name.ToLowerInvariant()).ToDictionary(field => field.Name, field => field.Value, StringComparer.OrdinalIgnoreCase))
            .Where(fields => fields.ContainsKey("Final-Recipient") || fields.ContainsKey("Original-Recipient")).ToList();
        var failed = recipients.Where(fields => Word(fields, "Action") == "failed").OrderByDescending(IsHard).FirstOrDefault();
        if (failed is not null) return Found(whole, Address(failed), IsHard(failed), Reason(failed));
        return recipients.Select(fields => Word(fields, "Action")).FirstOrDefault(action => action.Length > 0) switch
        {
            null => new BounceReading.NotReadable(new("Thông báo trạng thái không nêu người nhận hay kết quả.", "The delivery status names no recipient or no outcome.")),
            "delayed" => Delayed,
            var action => new BounceReading.NoBounce(new($"Thông báo trạng thái “{OneLine.Of(action)}”, không phải thư bị trả lại.", $"A delivery status of \"{OneLine.Of(action)}\", not a bounce.")),
        };
    }

    private static BounceReading OfWords(MimePart whole)
    {
        var text = string.Join('\n', whole.All.Select(part => part.Text));
        var code = new[] { BothCodes(), EnhancedCode(), ReplyCode() }.Select(pattern => pattern.Match(text)).FirstOrDefault(match => match.Success) ?? Match.Empty;
        var line = code.Success ? text.Split('\n').First(one => one.Contains(code.Value, StringComparison.Ordinal)) : whole.Header("Subject") ?? "";
        return Found(whole, whole.Header("X-Failed-Recipients")?.Split(',')[0].Trim(), code.Success && code.Groups["class"].Value == "5", line);
    }

    private static BounceReading Found(MimePart whole, string? address, bool isHard, string reason) => MailIn(whole) is var mail && (mail is not null || address is { Length: > 0 })
        ? new BounceReading.CameBack(mail, address, isHard, Short(OneLine.Of(reason)))
        : new BounceReading.NotReadable(new("Thông báo không nêu thư nào của hệ thống hay người nhận nào.", "The notice names neither a mail of ours nor a recipient."));

    /// <returns>Our mail, from the head of the one that came back, or from wherever its Message-ID stands.</returns>
    private static MailKey? MailIn(MimePart whole)
    {
        var heads = whole.All.Skip(1).Select(part => part.Header("Message-ID")).Concat([whole.Header("In-Reply-To")]);
        var anywhere = whole.All.SelectMany(part => Id().Matches(part.Text).Select(match => match.Value)).Concat(Id().Matches(whole.Header("References") ?? "").Select(match => match.Value));
        foreach (var id in heads.Concat(anywhere))
        {
            if (MailKey.TryParse(id, out var mail)) return mail;
        }

        return null;
    }

    private static string? Address(Dictionary<string, string> fields) =>
        new[] { "Original-Recipient", "Final-Recipient" }.Select(name => fields.GetValueOrDefault(name)).OfType<string>()
            .Select(value => value[(value.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim().Trim('<', '>')).FirstOrDefault(address => address.Contains('@', StringComparison.Ordinal));

    private static bool IsHard(Dictionary<string, string> fields) =>
        (Word(fields, "Status") is { Length: > 0 } status ? status : ReplyCode().Match(fields.GetValueOrDefault("Diagnostic-Code") ?? "").Value).StartsWith('5');

    private static string Reason(Dictionary<string, string> fields)
    {
        var (status, said) = (Word(fields, "Status"), fields.GetValueOrDefault("Diagnostic-Code") ?? "");
        said = said[(said.IndexOf(';', StringComparison.Ordinal) + 1)..].Trim();
        return said.Contains(status, StringComparison.Ordinal) && said.Length > 0 ? said : $"{status} {said}";
    }

    // Comments in brackets are allowed everywhere.
    private static string Word(Dictionary<string, string> fields, string name) => (fields.GetValueOrDefault(name) ?? "").Split(' ', '(')[0].ToLowerInvariant();

    private static string? ReportType(MimePart whole) => Report().Match(whole.Header("Content-Type") ?? "") is { Success: true } match && match.Groups["type"].Value.ToLowerInvariant() is var type and not "delivery-status" ? type : null;

    private static bool IsFromAServer(MimePart whole) => whole.Header("X-Failed-Recipients") is not null || Server().IsMatch(whole.Header("From") ?? "");

    private static bool IsDelay(MimePart whole) => DelaySubject().IsMatch(whole.Header("Subject") ?? "") || whole.All.Any(part => Delay().IsMatch(part.Text));

    private static bool IsAutomaticReply(MimePart whole) =>
        (whole.Header("Auto-Submitted") is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || new[] { "X-Autoreply", "X-Autorespond", "X-Auto-Response-Suppress" }.Any(name => whole.Header(name) is not null)
        || (whole.Header("Precedence") ?? "").Trim().Equals("auto_reply", StringComparison.OrdinalIgnoreCase)
        || AutomaticSubject().IsMatch(whole.Header("Subject") ?? "");

    private static string Short(string text) => text.Length <= MostOfAReason ? text : text[..MostOfAReason];

    [GeneratedRegex(@"\n\s*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}\.[A-Za-z]{1,20}\.[A-Za-z0-9_.-]{1,300}@[A-Za-z0-9.-]{1,253}", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    // RFC 3463 knows eight subjects; what looks like a code with a higher one is the version of some program.
    [GeneratedRegex(@"(?<![\d.])(?<class>[45])\.[0-7]\.\d{1,3}(?![\d.]*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex EnhancedCode();

    [GeneratedRegex(@"(?<!\d)(?<class>[45])[0-5]\d[ \-]#?\k<class>\.[0-7]\.\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex BothCodes();

    [GeneratedRegex(@"(?<![\d.:/\-])(?<class>[45])[0-5]\d(?=[ \-])", RegexOptions.CultureInvariant)]
    private static partial Regex ReplyCode();

    [GeneratedRegex("report-type\\s*=\\s*\"?(?<type>[a-z-]{1,50})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Report();

    [GeneratedRegex(@"mailer-daemon|postmaster@|mail delivery (system|subsystem)|microsoft outlook <microsoftexchange", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Server();

    [GeneratedRegex(@"\bdelay|^\s*warning: ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DelaySubject();

    [GeneratedRegex(@"warning message only|still being retried|will (keep trying|continue to try|be retried)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Delay();

    [GeneratedRegex(@"^\s*(automatic reply|auto(matic)?[- ]?reply|out of (the )?office|trả lời tự động|vắng mặt)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AutomaticSubject();
}
