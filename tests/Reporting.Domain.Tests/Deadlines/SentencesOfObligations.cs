using Reporting.Domain.Deadlines;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Deadlines;

public sealed class SentencesOfObligations
{
    private const string DueVi = "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam).";
    private const string DueEn = "Due before 2024-05-25 (until 24:00 on Friday 24 May 2024, Vietnam time).";

    [Theory]
    //          sent, now, what follows the due moment in Vietnamese, in English
    [InlineData("nothing", "2024-04-30T12:00:00",
        "Kỳ 2024-6T chưa nhận báo cáo: bắt đầu nhận từ 00:00:00 ngày 01/5/2024 (giờ Việt Nam).",
        "Period 2024-6T takes no reports yet: it opens at 00:00:00 on 1 May 2024 (Vietnam time).")]
    [InlineData("nothing", "2024-05-22T21:30:00",
        "Chưa nhận được báo cáo. Còn 2 ngày 2 giờ 30 phút.",
        "No report yet. 2 days 2 hours 30 minutes left.")]
    [InlineData("nothing", "2024-05-24T23:59:59",
        "Chưa nhận được báo cáo. Còn chưa đến 1 phút.",
        "No report yet. Less than a minute left.")]
    [InlineData("received 2024-05-20T08:30:00", "2024-05-20T08:30:05",
        "Nhận lúc 08:30:00 ngày 20/5/2024, đang kiểm tra.",
        "Received at 08:30:00 on 20 May 2024, being checked.")]
    [InlineData("failed 2024-05-20T08:30:00", "2024-05-20T10:00:00",
        "Bản nộp lúc 08:30:00 ngày 20/5/2024 chưa xử lý được do lỗi phía hệ thống; tệp vẫn được giữ nguyên, người vận hành đã được báo.",
        "The report received at 08:30:00 on 20 May 2024 could not be processed, for a reason on our side; the file is safe and the operator can see it.")]
    [InlineData("rejected 2024-05-20T08:30:00", "2024-05-23T23:00:00",
        "Bản nộp lúc 08:30:00 ngày 20/5/2024 bị trả lại với 3 lỗi. Còn 1 ngày 1 giờ.",
        "The report received at 08:30:00 on 20 May 2024 was returned with 3 errors. 1 day 1 hour left.")]
    [InlineData("accepted 2024-05-24T16:59:59Z", "2024-05-26T00:00:00",
        "Nhận lúc 23:59:59 ngày 24/5/2024: đúng hạn.",
        "Received at 23:59:59 on 24 May 2024: on time.")]
    [InlineData("accepted 2024-05-25T00:00:00", "2024-05-26T00:00:00",
        "Nhận lúc 00:00:00 ngày 25/5/2024: trễ chưa đến 1 phút.",
        "Received at 00:00:00 on 25 May 2024: late by less than a minute.")]
    [InlineData("accepted 2024-05-26T08:12:00", "2024-05-27T00:00:00",
        "Nhận lúc 08:12:00 ngày 26/5/2024: trễ 1 ngày 8 giờ 12 phút.",
        "Received at 08:12:00 on 26 May 2024: late by 1 day 8 hours 12 minutes.")]
    [InlineData("accepted 2024-05-20T08:00:00, accepted 2024-05-28T09:05:00", "2024-05-29T00:00:00",
        "Nhận lúc 08:00:00 ngày 20/5/2024: đúng hạn. Số liệu tính theo bản nộp lại lúc 09:05:00 ngày 28/5/2024.",
        "Received at 08:00:00 on 20 May 2024: on time. The figures are those of the correction received at 09:05:00 on 28 May 2024.")]
    [InlineData("nothing", "2024-05-26T01:00:00",
        "Chưa có báo cáo được chấp nhận: quá hạn 1 ngày 1 giờ.",
        "No accepted report: overdue by 1 day 1 hour.")]
    [InlineData("rejected 2024-05-20T08:30:00", "2024-05-25T00:00:00",
        "Chưa có báo cáo được chấp nhận: quá hạn chưa đến 1 phút. Bản nộp lúc 08:30:00 ngày 20/5/2024 bị trả lại với 3 lỗi.",
        "No accepted report: overdue by less than a minute. The report received at 08:30:00 on 20 May 2024 was returned with 3 errors.")]
    public void A_state_explains_itself_with_the_exact_moments(string sent, string now, string vi, string en)
    {
        var obligation = VanCanh.Judge(sent, now);

        Assert.Equal($"{DueVi} {vi}", obligation.Explanation.Vi);
        Assert.Equal($"{DueEn} {en}", obligation.Explanation.En);
    }

    [Fact]
    public void A_unit_that_owes_nothing_is_told_so() => Assert.Equal(
        new Bilingual("Đơn vị không phải báo cáo kỳ này.", "The unit owes no report for this period."),
        Deadline.NotExpected(VanCanh.Deadline, VanCanh.CanhLien).Explanation);

    [Theory]
    //          received               Vietnamese                                             English
    [InlineData("2024-05-24T23:59:59", "Nhận lúc 23:59:59 ngày 24/5/2024: đúng hạn.",         "Received at 23:59:59 on 24 May 2024: on time.")]
    [InlineData("2024-05-25T01:00:00", "Nhận lúc 01:00:00 ngày 25/5/2024: trễ 1 giờ.",        "Received at 01:00:00 on 25 May 2024: late by 1 hour.")]
    public void A_submission_is_told_how_it_stands_to_the_due_moment_even_when_rejected(string received, string vi, string en) =>
        Assert.Equal(new Bilingual($"{DueVi} {vi}", $"{DueEn} {en}"), DeadlineSentences.Of(Sent.Parse($"rejected {received}")[0], VanCanh.Deadline));

    [Fact]
    public void One_error_is_one_error()
    {
        var oneError = Sent.Parse("rejected 2024-05-20T08:30:00")[0] with { Errors = 1 };

        var explanation = Deadline.Judge(VanCanh.Deadline, VanCanh.CanhLien, [oneError], Moments.Moment("2024-05-24")).Explanation;

        Assert.Contains("bị trả lại với 1 lỗi.", explanation.Vi, StringComparison.Ordinal);
        Assert.Contains("returned with 1 error.", explanation.En, StringComparison.Ordinal);
    }
}
