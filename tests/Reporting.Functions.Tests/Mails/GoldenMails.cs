using System.Globalization;
using Reporting.Domain.Deadlines;
using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Answers;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Reminders;
using Reporting.Domain.Reports;
using Reporting.Functions.Tests.Corpus;
using Reporting.Functions.Tests.Support;
using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Mails;

/// <summary>Every kind of mail, word for word, as the health station of Canh Liên gets it in the demo's campaign.</summary>
public sealed class GoldenMails
{
    private static readonly DateTimeOffset Received = new(2024, 5, 24, 16, 2, 3, TimeSpan.FromHours(7));
    private static readonly SubmissionLinks Links = SubmissionLinks.Of("https://bao-cao.example", Sent().Id)!;

    [Fact]
    public void Of_an_accepted_report() => Matches("accepted", VerdictOn(Forms.Saved()));

    [Fact]
    public void Of_a_report_with_warnings_where_no_address_is_configured() =>
        Matches("warned", VerdictOn(Forms.Filled().With("TTNGUOI", cell => cell.SetValue(3)).With("TTNGUOI_NU", cell => cell.SetValue(3)).Save(), links: null));

    [Fact]
    public void Of_a_report_with_a_few_errors() => Matches("returned", VerdictOn(Forms.Filled().With("CBVC_NU", cell => cell.SetValue(150)).With("TVBM", cell => cell.SetValue("không có ca nào")).Save()));

    [Fact]
    public void Of_a_report_with_many_errors() => Matches("returned-blank", VerdictOn(FormWorkbook.Write(VanCanh.Duty)));

    [Fact]
    public void Of_another_units_form() => Matches("wrong-unit", VerdictOn(Forms.Saved(VanCanh.DutyOf("K-NOI"))));

    [Fact]
    public void Of_a_file_that_is_no_workbook() => Matches("unreadable", VerdictOn(BinaryData.FromString("Kính gửi phòng Tổ chức - Hành chính")));

    [Fact]
    public void Of_a_form_that_has_to_be_confirmed() => Matches("to-confirm", VerdictOn(Forms.Filled().Change(book => book.Worksheet("_manifest").CellsUsed(cell => cell.GetString() == "version").Single().CellRight().SetValue("2023-1")).Save()));

    [Fact]
    public void Of_a_verdict_that_takes_long() => Matches("receipt", ReceiptMail.Write(VanCanh.Programme, VanCanh.Duty.Deadline, VanCanh.Duty.Unit, Sent(), Links));

    [Fact]
    public void Of_what_could_not_be_processed() => Matches("not-processed", NotProcessedMail.ToUnit(VanCanh.Programme, VanCanh.Duty.Deadline, VanCanh.Duty.Unit, Sent() with { Attempts = 5 }, Links));

    [Fact]
    public void Of_what_could_not_be_processed_to_the_operator() =>
        Matches("stuck", NotProcessedMail.ToOperator(VanCanh.Programme, VanCanh.Duty.Deadline, VanCanh.Duty.Unit, Sent() with { Attempts = 5, Sha256 = null }, Links));

    [Theory]
    [InlineData("reminder",          "2024-05-21T07:10:00+07:00", Audience.Unit,   false)]
    [InlineData("reminder-returned", "2024-05-24T17:00:00+07:00", Audience.Unit,   true)]
    [InlineData("reminder-missed",   "2024-05-27T07:10:00+07:00", Audience.Unit,   false)]
    [InlineData("reminder-office",   "2024-05-27T07:10:00+07:00", Audience.Office, true)]
    public void Of_a_reminder(string name, string now, Audience audience, bool isReturned)
    {
        var (moment, duty) = (DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), VanCanh.Duty);
        Submission[] sent = isReturned ? [Sent() with { State = SubmissionState.Rejected, Errors = 3 }] : [];
        var campaign = new Campaign(duty.Programme, duty.Period, duty.Tree,
        [
            .. duty.Tree.Reporters.Select(unit => Domain.Deadlines.Deadline.Judge(
                UnitDeadline.Of(duty.Period, duty.Tree, unit, [], moment), unit, unit.Code == duty.Unit.Code ? sent : [], moment)),
        ])
        {
            Health = duty.Tree.Reporters.SelectMany(unit => unit.Contacts).ToDictionary(contact => Recipient.HashOf(contact.Email!), _ => new ContactHealth(moment.AddDays(-3), null, null)),
        };

        Matches(name, ReminderDigest.Write([.. ReminderPlan.Of(campaign, moment).Where(one => one.Audience == audience && (audience == Audience.Office || one.About.Code == duty.Unit.Code))], new SiteLinks("https://bao-cao.example")));
    }

    private static MailText VerdictOn(BinaryData file) => VerdictOn(file, Links);

    private static MailText VerdictOn(BinaryData file, SubmissionLinks? links) =>
        VerdictMail.Write(VanCanh.Programme, VanCanh.Duty.Deadline, VanCanh.Duty.Unit, Sent(), CorpusVerdict.Of(file, new CorpusCase("", () => file, Outcome.Accepted)), links);

    private static Submission Sent()
    {
        var submission = VanCanh.Submission("20240524T090203000Z-0a1b2c3d4e5f");
        return submission with { ReceivedAt = Received, Sha256 = "0a1b2c3d4e5f" + new string('7', 52) };
    }

    private static void Matches(string name, MailText mail) => Golden.Match(($"mail-{name}.txt", $"Subject: {mail.Subject}\n\n{mail.Plain}"), ($"mail-{name}.html", mail.Html));
}
