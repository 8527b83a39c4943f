using Reporting.Domain.Roster;

namespace Reporting.Domain.Reminders;

/// <summary>A unit that an officer's word does not remind, and why.</summary>
public sealed record NotReminded(Unit Unit, WhyNot Why)
{
    public static Bilingual InWords(WhyNot why) => why switch
    {
        WhyNot.Reported => new("Đã nộp báo cáo và được chấp nhận", "Has reported"),
        WhyNot.BeingChecked => new("Đã gửi báo cáo, đang chờ kết quả kiểm tra", "Has sent a report that is being checked"),
        WhyNot.OwesNothing => new("Không phải nộp kỳ này", "Owes no report for this period"),
        WhyNot.NoAddress => new("Không có địa chỉ thư điện tử: hãy gọi điện", "Has no mail address: call"),
        WhyNot.CameBack => new("Địa chỉ thư không dùng được, thư trước đã bị trả lại: hãy gọi điện", "The mail address does not work, an earlier mail came back: call"),
        WhyNot.OnItsWay => new("Đã có thư nhắc đang chờ gửi", "A reminder is on its way"),
        WhyNot.SentToday => new("Hôm nay đã nhận thư nhắc; mỗi địa chỉ nhận nhiều nhất một thư một ngày", "Has had a reminder today; an address gets at most one mail a day"),
        WhyNot.GivenUp => new("Thư nhắc hôm nay gửi không được: xem trang Thư đã gửi, hoặc gọi điện", "Today's reminder could not be sent: see the mails, or call"),
        _ => throw new ArgumentOutOfRangeException(nameof(why)),
    };
}
