using Reporting.Domain.Mails;
using Reporting.Domain.Mails.Bounces;
using Reporting.Domain.Mails.Contacts;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reminders;
using Reporting.Domain.Roster;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reminders;

public sealed class DigestsOfADay
{
    private const string HalfYear = "Báo cáo sơ kết 6 tháng năm 2024 (kỳ 2024-6T), chương trình: Vì sự tiến bộ của phụ nữ và bình đẳng giới tại Trung tâm Y tế huyện Vân Canh.";
    private const string Due = "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam).";

    [Fact]
    public void One_mail_carries_all_programmes_of_a_contact_the_worst_in_its_subject() => Reads(
        To("unit", "2024-05-31T08:00:00", With(VanCanh.Programme), With(VanCanh.Programme with { Id = ProgrammeId.Parse("SECOND"), Name = new("Chương trình thứ hai", "Second programme") })),
        $"""
        [Quá hạn] 2 báo cáo cần nộp – Trạm Y tế xã Canh Liên

        Kính gửi Trạm Y tế xã Canh Liên,

        Quá hạn: 2 báo cáo cần nộp

        {HalfYear}

        {Due} Chưa có báo cáo được chấp nhận: quá hạn 6 ngày 8 giờ.

        Hãy tải biểu mẫu của đơn vị, điền và nộp trên hệ thống.

        Báo cáo sơ kết 6 tháng năm 2024 (kỳ 2024-6T), chương trình: Chương trình thứ hai.

        {Due} Chưa có báo cáo được chấp nhận: quá hạn 6 ngày 8 giờ.

        Hãy tải biểu mẫu của đơn vị, điền và nộp trên hệ thống.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    [Fact]
    public void The_head_is_told_that_others_were_and_what_is_missing() => Reads(
        To("head", "2024-05-27T08:00:00", With(VanCanh.Programme)),
        $"""
        [Quá hạn] Báo cáo sơ kết 6 tháng năm 2024 – Trạm Y tế xã Canh Liên

        Kính gửi Trưởng trạm,

        Quá hạn: Báo cáo sơ kết 6 tháng năm 2024 – Trạm Y tế xã Canh Liên

        Kính báo lãnh đạo Trạm Y tế xã Canh Liên: báo cáo sau của đơn vị đã quá hạn, đầu mối của đơn vị đã được nhắc mà chưa nộp.

        {HalfYear}

        {Due} Chưa có báo cáo được chấp nhận: quá hạn 2 ngày 8 giờ.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    [Fact]
    public void The_unit_above_gets_one_list_with_telephones() => Reads(
        To("above", "2024-05-31T08:00:00", With(VanCanh.Programme), sent: [("TYT-CANHHIEP", "rejected 2024-05-20T08:00:00"), .. Accepted("TYT-CANHLIEN", "TYT-CANHHIEP")]),
        $"""
        [Quá hạn] Báo cáo sơ kết 6 tháng năm 2024 – 2 đơn vị trực thuộc chưa nộp

        Kính gửi Khối các trạm y tế,

        Quá hạn: Báo cáo sơ kết 6 tháng năm 2024 – 2 đơn vị trực thuộc chưa nộp

        Các đơn vị trực thuộc sau chưa có báo cáo được chấp nhận, đề nghị đôn đốc. {HalfYear}

        - Trạm Y tế xã Canh Hiệp: bị trả lại với 3 lỗi, chưa nộp lại, quá hạn 7 ngày; chưa được nhắc vì thư chưa gửi tới được. Điện thoại: 0256 3254 814.
        - Trạm Y tế xã Canh Liên: chưa nộp, quá hạn 7 ngày; chưa được nhắc vì thư chưa gửi tới được. Điện thoại: 0256 3000 001.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    [Fact]
    public void The_office_gets_the_numbers_and_then_the_names() => Reads(
        To("office", "2024-05-21T08:00:00", With(VanCanh.Programme), sent: [("K-NOI", "received 2024-05-21T07:59:00"), .. Accepted("TYT-CANHLIEN", "K-NOI")]),
        $"""
        [Tình hình nộp] Báo cáo sơ kết 6 tháng năm 2024 – 20/22 đơn vị đã nộp

        Kính gửi Phòng Tổ chức - Hành chính,

        Tình hình nộp: Báo cáo sơ kết 6 tháng năm 2024 – 20/22 đơn vị đã nộp

        {HalfYear} {Due}

        Phải nộp: 22 đơn vị
        Đã nộp: 20 đơn vị, trong đó 20 đúng hạn
        Đang kiểm tra: 1 đơn vị
        Chưa nộp: 1 đơn vị

        - Trạm Y tế xã Canh Liên: chưa nộp. Điện thoại: 0256 3000 001.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    [Fact]
    public void Of_hundreds_of_units_it_names_two_hundred_and_says_how_many_more()
    {
        var programme = VanCanh.Programme;
        var many = Enumerable.Range(0, 250).Select(i => new Unit { Code = UnitCode.Parse($"T-{i}"), Name = $"Trạm {i}", Parent = UnitCode.Parse("KHOI-TYT"), Reports = true });

        var text = To("office", "2024-05-21T08:00:00", programme with { Units = [.. programme.Units, .. many] }).Plain;

        Assert.Contains("… và 72 đơn vị khác: xem bảng theo dõi.", text, StringComparison.Ordinal);
        Assert.Equal(200, text.Split("\r\n- ").Length - 1);
        Assert.Contains("Không có số điện thoại.", text, StringComparison.Ordinal);
    }

    [Theory]
    //          what became of the mails          now                    said
    [InlineData("nothing",                        "2024-05-21T08:00:00", "chưa nộp. Điện thoại")]
    [InlineData("nothing",                        "2024-05-27T08:00:00", "chưa nộp, quá hạn 3 ngày; chưa được nhắc vì thư chưa gửi tới được. Điện thoại")]
    [InlineData("accepted",                       "2024-05-27T08:00:00", "chưa nộp, quá hạn 3 ngày. Điện thoại")]
    [InlineData("bounced",                        "2024-05-21T08:00:00", "chưa nộp; chưa được nhắc vì thư gửi đi bị trả lại. Điện thoại")]
    [InlineData("no address",                     "2024-05-21T08:00:00", "chưa nộp; chưa được nhắc vì không có địa chỉ thư điện tử. Điện thoại")]
    public void Whoever_was_not_reached_is_called_that_and_not_idle(string mails, string now, string said)
    {
        var at = Moments.Moment("2024-05-14T08:00:00");
        var health = mails switch
        {
            "accepted" => new ContactHealth(at, null, null),
            "bounced" => new ContactHealth(at, null, new Bounce(true, "no such user", at.AddMinutes(1))),
            _ => ContactHealth.Unknown,
        };
        var programme = mails == "no address"
            ? VanCanh.Programme with { Units = [.. VanCanh.Programme.Units.Select(unit => unit.Code == VanCanh.CanhLien.Code ? unit with { Contacts = [new Contact { Name = "x", Phone = "0256 3000 001" }] } : unit)] }
            : With(VanCanh.Programme);
        var campaign = VanCanh.Campaign(programme, now) with { Health = new Dictionary<string, ContactHealth> { [Recipient.HashOf("unit@tyt.example")] = health } };

        var text = ReminderDigest.Write([.. ReminderPlan.Of(campaign, Moments.Moment(now)).Where(one => one.Audience == Audience.Office)], SiteLinks.None).Plain;

        Assert.Contains($"Trạm Y tế xã Canh Liên: {said}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://bao-cao.example",  Audience.Unit,   "https://bao-cao.example/units/TYT-CANHLIEN/VANCANH-BDG/2024-6T")]
    [InlineData("https://bao-cao.example/", Audience.Office, "https://bao-cao.example/desk/VANCANH-BDG/periods/2024-6T")]
    [InlineData("https://bao-cao.example",  Audience.Above,  null)]
    [InlineData("",                         Audience.Unit,   null)]
    [InlineData(null,                       Audience.Office, null)]
    public void A_mail_leads_to_the_page_that_its_reader_needs_where_the_apps_address_is_known(string? site, Audience reader, string? page)
    {
        var campaign = VanCanh.Campaign(With(VanCanh.Programme), "2024-06-03T08:00:00");
        var due = ReminderPlan.Of(campaign, Moments.Moment("2024-06-03T08:00:00")).Where(one => one.Audience == reader && (reader == Audience.Office || one.About.Code == VanCanh.CanhLien.Code));

        var text = ReminderDigest.Write([.. due], new SiteLinks(site)).Plain;

        if (page is null) Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
        else Assert.Contains(page, text, StringComparison.Ordinal);
    }

    private static Programme With(Programme programme) => programme with
    {
        Units = [.. programme.Units.Select(unit => unit.Code.ToString() switch
        {
            "TYT-CANHLIEN" => unit with { Contacts = [new Contact { Name = unit.Name, Email = "unit@tyt.example", Phone = "0256 3000 001" }, new Contact { Name = "Trưởng trạm", Email = "head@tyt.example", Head = true }] },
            "KHOI-TYT" => unit with { Contacts = [new Contact { Name = "Khối các trạm y tế", Email = "above@khoi.example" }] },
            _ => unit,
        })],
    };

    private static IEnumerable<(string, string)> Accepted(params string[] except) =>
        VanCanh.Programme.TreeIn(VanCanh.HalfYear2024).Reporters.Select(unit => unit.Code.ToString()).Except(except).Select(unit => (unit, "accepted 2024-05-20T08:00:00"));

    private static MailText To(string reader, string now, params Programme[] programmes) => To(reader, now, programmes, []);

    private static MailText To(string reader, string now, Programme programme, IEnumerable<(string, string)> sent) => To(reader, now, [programme], [.. sent]);

    private static MailText To(string reader, string now, Programme[] programmes, (string, string)[] sent)
    {
        var audience = Enum.Parse<Audience>(reader, ignoreCase: true);
        var due = programmes.SelectMany(programme => ReminderPlan.Of(VanCanh.Campaign(programme, now, sent), Moments.Moment(now)));
        return ReminderDigest.Write([.. due.Where(one => one.Audience == audience && (audience != Audience.Unit || one.About.Code == VanCanh.CanhLien.Code))], SiteLinks.None);
    }

    private static void Reads(MailText mail, string text) => Assert.Equal(text.Split('\n'), $"{mail.Subject}\r\n\r\n{mail.Plain.TrimEnd()}".Split("\r\n"));
}
