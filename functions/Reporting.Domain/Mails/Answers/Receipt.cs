using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Programmes;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Mails.Answers;

/// <summary>What stands in every answer to a submission: proof of what was received and when, and who answers.</summary>
internal static class Receipt
{
    public static Passage.Words About(Programme programme, Period period) => new($"{period.Label.Vi} (kỳ {period.Id}), chương trình: {programme.Name.Vi}.");

    public static IEnumerable<Passage> Of(Submission submission, UnitDeadline deadline) =>
    [
        new Passage.Facts(
        [
            new("Số biên nhận", submission.Id.ToString()),
            new("Nhận lúc", $"{VietnamTime.Words(submission.ReceivedAt).Vi}, giờ Việt Nam"),
            .. submission.Sha256 is { } hash ? [new Fact("SHA-256 của tệp", hash)] : Array.Empty<Fact>(),
        ]),
        new Passage.Words(DeadlineSentences.Of(submission, deadline).Vi),
    ];

    public static IEnumerable<Passage> Page(SubmissionLinks? links) => links is null ? [] : [new Passage.Link("Xem lần nộp", links.Submission)];

    public static string Greeting(Unit unit) => $"Kính gửi {unit.Name},";

    public static string Subject(string mark, Period period, Unit unit) => $"[{mark}] {period.Label.Vi} – {unit.Name}";

    public static string[] Signature(Programme programme) => [programme.Issuer.Receiver, programme.Issuer.Name, "Thư do hệ thống báo cáo gửi tự động."];
}
