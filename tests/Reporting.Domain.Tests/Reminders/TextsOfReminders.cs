using Reporting.Domain.Mails;
using Reporting.Domain.Reminders;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reminders;

public sealed class TextsOfReminders
{
    [Fact]
    public void Before_the_deadline_it_says_until_when_and_what_to_do() => Reads("nothing", "2024-05-21T07:00:00", """
        [Nhắc hạn] Báo cáo sơ kết 6 tháng năm 2024 – Trạm Y tế xã Canh Liên

        Kính gửi Trạm Y tế xã Canh Liên,

        Nhắc hạn: Báo cáo sơ kết 6 tháng năm 2024

        Báo cáo sơ kết 6 tháng năm 2024 (kỳ 2024-6T), chương trình: Vì sự tiến bộ của phụ nữ và bình đẳng giới tại Trung tâm Y tế huyện Vân Canh.

        Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam). Chưa nhận được báo cáo. Còn 3 ngày 17 giờ.

        Hãy tải biểu mẫu của đơn vị, điền và nộp trên hệ thống.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    [Fact]
    public void After_a_return_it_asks_for_the_returned_file() => Reads("rejected 2024-05-20T08:30:00", "2024-05-23T07:00:00", """
        [Cần sửa] Báo cáo sơ kết 6 tháng năm 2024 – Trạm Y tế xã Canh Liên

        Kính gửi Trạm Y tế xã Canh Liên,

        Cần sửa: Báo cáo sơ kết 6 tháng năm 2024

        Báo cáo sơ kết 6 tháng năm 2024 (kỳ 2024-6T), chương trình: Vì sự tiến bộ của phụ nữ và bình đẳng giới tại Trung tâm Y tế huyện Vân Canh.

        Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam). Bản nộp lúc 08:30:00 ngày 20/5/2024 bị trả lại với 3 lỗi. Còn 1 ngày 17 giờ.

        Hãy mở tệp trả lại, sửa các ô tô đỏ và nộp lại chính tệp đó.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    [Fact]
    public void After_the_deadline_it_says_how_long_ago_that_was() => Reads("nothing", "2024-05-27T07:00:00", """
        [Quá hạn] Báo cáo sơ kết 6 tháng năm 2024 – Trạm Y tế xã Canh Liên

        Kính gửi Trạm Y tế xã Canh Liên,

        Quá hạn: Báo cáo sơ kết 6 tháng năm 2024

        Báo cáo sơ kết 6 tháng năm 2024 (kỳ 2024-6T), chương trình: Vì sự tiến bộ của phụ nữ và bình đẳng giới tại Trung tâm Y tế huyện Vân Canh.

        Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam). Chưa có báo cáo được chấp nhận: quá hạn 2 ngày 7 giờ.

        Hãy tải biểu mẫu của đơn vị, điền và nộp trên hệ thống.

        Phòng Tổ chức - Hành chính, TRUNG TÂM Y TẾ HUYỆN VÂN CANH
        """);

    private static void Reads(string sent, string now, string text)
    {
        var mail = Write(sent, now);

        Assert.Equal(text.Split('\n'), $"{mail.Subject}\r\n\r\n{mail.Plain.TrimEnd()}".Split("\r\n"));
    }

    private static MailText Write(string sent, string now)
    {
        var campaign = VanCanh.Campaign(now, (VanCanh.CanhLien.Code.ToString(), sent));
        var due = ReminderPlan.Of(campaign, Moments.Moment(now)).Where(one => one.About == VanCanh.CanhLien && one.Audience == Audience.Unit);
        return ReminderDigest.Write([.. due], SiteLinks.None);
    }
}
