using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>Writes the one mail of the day to one contact: all that is due over all programmes, the contact's own reports first.</summary>
public static class ReminderDigest
{
    // More than this nobody reads in a mail; the board has them all.
    private const int MostUnits = 200;

    /// <param name="reminders">What the contact is to be reminded of; at least one.</param>
    /// <param name="links">Where its pages are.</param>
    public static MailText Write(IReadOnlyList<DueReminder> reminders, SiteLinks links)
    {
        // A step of the ladder and one that was asked for may come together: the report is owed once.
        var own = reminders.Where(one => one.Audience == Audience.Unit).DistinctBy(one => (one.Campaign.Programme.Id, one.Campaign.Period.Id, one.About.Code)).OrderBy(one => one.Obligation!.Deadline.DueAt).ToList();
        var (subject, headline) = own.Count > 0 ? OfOwn(own) : OfOthers(reminders);
        return new MailContent(
            subject, headline, reminders.Max(ToneOf), $"Kính gửi {(own.Count > 0 ? own[0].About.Name : reminders[0].Contact.Name)},",
            [.. own.SelectMany(one => Owed(one, links)), .. reminders.Where(one => one.Audience == Audience.Head).SelectMany(ToTheHead), .. ToThoseAbove(reminders), .. reminders.Where(one => one.Audience == Audience.Office).SelectMany(one => ToTheOffice(one, links))],
            [.. reminders.Select(one => one.Campaign.Programme.Issuer).Select(issuer => $"{issuer.Receiver}, {issuer.Name}").Distinct()]).ToText();
    }

    private static (string Subject, string Headline) OfOwn(IReadOnlyList<DueReminder> own)
    {
        var mark = Mark(own.MaxBy(ToneOf)!.Obligation!.State);
        var what = own.Count == 1 ? own[0].Campaign.Period.Label.Vi : $"{own.Count} báo cáo cần nộp";
        return ($"[{mark}] {what} – {own[0].About.Name}", $"{mark}: {what}");
    }

    private static (string Subject, string Headline) OfOthers(IReadOnlyList<DueReminder> reminders)
    {
        var (label, units) = (string.Join("; ", reminders.Select(one => one.Campaign.Period.Label.Vi).Distinct()), reminders.Select(one => one.About.Name).Distinct().ToList());
        var text = reminders[0].Audience switch
        {
            Audience.Office => OfOffice(reminders[0].Campaign),
            Audience.Head => $"{label} – {units[0]}",
            _ => $"{label} – {(units.Count == 1 ? units[0] : $"{units.Count} đơn vị trực thuộc")} chưa nộp",
        };
        var mark = reminders[0].Audience == Audience.Office ? "Tình hình nộp" : "Quá hạn";
        return ($"[{mark}] {text}", $"{mark}: {text}");
    }

    private static string OfOffice(Campaign campaign)
    {
        var rate = ReportingRate.Of(campaign.Obligations);
        return $"{campaign.Period.Label.Vi} – {rate.Received}/{rate.Expected} đơn vị đã nộp";
    }

    private static IEnumerable<Passage> Owed(DueReminder reminder, SiteLinks links) =>
    [
        new Passage.Words(What(reminder.Campaign)),
        new Passage.Words(reminder.Obligation!.Explanation.Vi),
        new Passage.Deed(reminder.Obligation.Submission?.State == SubmissionState.Rejected
            ? "Hãy mở tệp trả lại, sửa các ô tô đỏ và nộp lại chính tệp đó."
            : "Hãy tải biểu mẫu của đơn vị, điền và nộp trên hệ thống."),
        .. links.ToReport(reminder.Campaign.Programme, reminder.Campaign.Period, reminder.About.Code),
    ];

    private static IEnumerable<Passage> ToTheHead(DueReminder reminder) =>
    [
        new Passage.Words($"Kính báo lãnh đạo {reminder.About.Name}: báo cáo sau của đơn vị đã quá hạn, đầu mối của đơn vị đã được nhắc mà chưa nộp."),
        new Passage.Words(What(reminder.Campaign)),
        new Passage.Words(reminder.Obligation!.Explanation.Vi),
    ];

    private static IEnumerable<Passage> ToThoseAbove(IEnumerable<DueReminder> reminders) =>
        from one in reminders
        where one.Audience == Audience.Above
        group one by one.Campaign into below
        from passage in (Passage[])
        [
            new Passage.Words($"Các đơn vị trực thuộc sau chưa có báo cáo được chấp nhận, đề nghị đôn đốc. {What(below.Key)}"),
            Units(below.Key, [.. below.Select(one => one.Obligation!)]),
        ]
        select passage;

    private static IEnumerable<Passage> ToTheOffice(DueReminder reminder, SiteLinks links)
    {
        var campaign = reminder.Campaign;
        var rate = ReportingRate.Of(campaign.Obligations);
        var outstanding = campaign.Outstanding.OrderByDescending(one => one.DaysLate).ToList();
        return
        [
            new Passage.Words($"{What(campaign)} {campaign.Period.DueInWords.Vi}."),
            new Passage.Facts(
            [
                new Fact("Phải nộp", $"{rate.Expected} đơn vị"),
                new Fact("Đã nộp", $"{rate.Received} đơn vị, trong đó {rate.OnTime} đúng hạn"),
                new Fact("Đang kiểm tra", $"{campaign.Obligations.Count(one => one.State == ObligationState.Checking)} đơn vị"),
                new Fact("Chưa nộp", $"{outstanding.Count} đơn vị"),
            ]),
            .. links.ToBoard(campaign.Programme, campaign.Period),
            Units(campaign, outstanding),
        ];
    }

    private static Passage Units(Campaign campaign, IReadOnlyList<Obligation> obligations) => new Passage.Points(
        [.. obligations.Take(MostUnits).Select(one => Line(one, UnitContact.Of([.. one.Unit.Correspondents], campaign.Health)))],
        obligations.Count > MostUnits ? $"… và {obligations.Count - MostUnits} đơn vị khác: xem bảng theo dõi." : null);

    // Whoever reads this has the telephone in the other hand.
    private static string Line(Obligation obligation, UnitContact contact)
    {
        var reason = (obligation.State, obligation.Submission) switch
        {
            (_, { State: SubmissionState.Rejected, Errors: var errors }) => $"bị trả lại với {errors} lỗi, chưa nộp lại",
            (ObligationState.Extended, _) => "chưa nộp, được gia hạn",
            _ => "chưa nộp",
        };
        var late = obligation.DaysLate > 0 ? $", quá hạn {obligation.DaysLate} ngày" : "";
        return $"{obligation.Unit.Name}: {reason}{late}{Unreached(obligation, contact)}. {Phones(obligation.Unit)}";
    }

    // Who was never reached is not idle. Before the deadline an address may simply not have been written to yet.
    private static string Unreached(Obligation obligation, UnitContact contact) => (contact.State, obligation.State) switch
    {
        (ContactState.NoContact, _) => "; chưa được nhắc vì không có địa chỉ thư điện tử",
        (ContactState.Bounced, _) => "; chưa được nhắc vì thư gửi đi bị trả lại",
        (ContactState.NeverDelivered, ObligationState.Missed) => "; chưa được nhắc vì thư chưa gửi tới được",
        _ => "",
    };

    private static string Phones(Unit unit)
    {
        var phones = unit.Contacts.Where(contact => contact.Phone is not null).Select(contact => contact.Name == unit.Name ? contact.Phone! : $"{contact.Phone} ({contact.Name})").ToList();
        return phones.Count == 0 ? "Không có số điện thoại." : $"Điện thoại: {string.Join("; ", phones)}.";
    }

    private static string What(Campaign campaign) => $"{campaign.Period.Label.Vi} (kỳ {campaign.Period.Id}), chương trình: {campaign.Programme.Name.Vi}.";

    private static string Mark(ObligationState state) => state switch
    {
        ObligationState.Missed => "Quá hạn",
        ObligationState.Returned => "Cần sửa",
        _ => "Nhắc hạn",
    };

    private static Tone ToneOf(DueReminder reminder) => reminder switch
    {
        { Obligation.State: ObligationState.Missed } => Tone.Bad,
        { Obligation.State: ObligationState.Returned } => Tone.Warning,
        _ => Tone.Plain,
    };
}
