using Reporting.Domain.Deadlines;
using Reporting.Domain.Periods;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>A unit past its due moment without an accepted report, as the letter lists it. A unit whose report waits for its
/// verdict, or could not be processed for a reason on our side, is not one: it has done its part.</summary>
/// <param name="Due">Its due moment in words.</param>
/// <param name="Returned">Whether it has sent something, which was returned; else it has sent nothing.</param>
/// <param name="State">The same in words, with the number of errors.</param>
/// <param name="Overdue">How long ago the due moment was, in words.</param>
/// <param name="Contacts">Whom to call, a line each.</param>
public sealed record LateUnit(string Name, string Due, bool Returned, string State, string Overdue, string Contacts)
{
    public static bool Is(Obligation one) => one.State == ObligationState.Missed;

    internal static LateUnit Of(Obligation one, DateTimeOffset now)
    {
        var returned = one.Submission is { State: SubmissionState.Rejected };
        return new LateUnit(
            one.Unit.Name, DueOf(one.Deadline), returned, returned ? Returning(one.Submission!) : "Chưa nộp", DeadlineSentences.Span(now - one.Deadline.DueAt).Vi, ContactsOf(one.Unit));
    }

    private static string DueOf(UnitDeadline deadline) => DeadlineSentences.MomentInWords(deadline.DueAt).Vi + (deadline.ExtendedTo is null ? "" : " (đã gia hạn)");

    private static string Returning(Submission last) => $"Bị trả lại với {last.Errors} lỗi (bản nộp ngày {VietnamTime.Date(VietnamTime.DayOf(last.ReceivedAt))})";

    private static string ContactsOf(Unit unit) => unit.Contacts.Count == 0 ? "Chưa có" : string.Join("\n", unit.Contacts.Select(one => InWords(one, unit)));

    // A department that is its own contact need not be named twice. A number is not broken over two lines.
    private static string InWords(Contact contact, Unit unit) => (contact.Phone?.Replace(' ', '\u00a0') ?? contact.Email) switch
    {
        null => $"{contact.Name} (chưa có điện thoại)",
        var reached when contact.Name == unit.Name => reached,
        var reached => $"{contact.Name}: {reached}",
    };
}
