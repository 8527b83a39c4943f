using Reporting.Domain.Deadlines;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Deadlines;

public sealed class ExtensionsAndExemptions
{
    private const string Due = "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam).";
    private const string Extended = "Được gia hạn đến hết 24 giờ 00 Thứ Sáu ngày 31/5/2024 (Công văn số 12/CV-TTYT; lý do: mưa lũ chia cắt; cấp lúc 09:00:00 ngày 20/5/2024).";

    [Theory]
    //          granted                     sent                                       now                    state
    [InlineData("extension",                "nothing",                                 "2024-05-21T08:00:00", ObligationState.Extended)]
    [InlineData("extension",                "nothing",                                 "2024-05-31T23:59:59", ObligationState.Extended)]
    [InlineData("extension",                "nothing",                                 "2024-06-01T00:00:00", ObligationState.Missed)]
    [InlineData("extension",                "rejected 2024-05-22T08:00:00",            "2024-05-28T08:00:00", ObligationState.Returned)]
    [InlineData("extension",                "rejected 2024-05-22T08:00:00",            "2024-06-01T00:00:00", ObligationState.Missed)]
    [InlineData("extension",                "received 2024-05-28T08:00:00",            "2024-05-28T08:01:00", ObligationState.Checking)]
    [InlineData("extension",                "accepted 2024-05-31T23:59:59",            "2024-06-05T08:00:00", ObligationState.OnTime)]
    [InlineData("extension",                "accepted 2024-06-01T00:00:00",            "2024-06-05T08:00:00", ObligationState.Late)]
    [InlineData("extension, withdrawal",    "nothing",                                 "2024-05-28T08:00:00", ObligationState.Missed)]
    [InlineData("extension, withdrawal",    "accepted 2024-05-28T08:00:00",            "2024-05-29T08:00:00", ObligationState.Late)]
    [InlineData("extension after the due",  "nothing",                                 "2024-05-29T08:59:59", ObligationState.Missed)]     // not granted yet
    [InlineData("extension after the due",  "nothing",                                 "2024-05-29T09:00:00", ObligationState.Extended)]
    [InlineData("extension after the due",  "accepted 2024-05-28T08:00:00",            "2024-05-30T08:00:00", ObligationState.OnTime)]     // it holds for what came before it, too
    [InlineData("exemption",                "nothing",                                 "2024-05-21T08:00:00", ObligationState.Exempt)]
    [InlineData("exemption",                "nothing",                                 "2024-06-21T08:00:00", ObligationState.Exempt)]
    [InlineData("exemption",                "rejected 2024-05-22T08:00:00",            "2024-06-21T08:00:00", ObligationState.Exempt)]
    [InlineData("exemption",                "received 2024-05-22T08:00:00",            "2024-05-22T08:01:00", ObligationState.Checking)]
    [InlineData("exemption",                "accepted 2024-05-22T08:00:00",            "2024-06-21T08:00:00", ObligationState.OnTime)]     // sent all the same: it counts
    [InlineData("exemption, withdrawal",    "nothing",                                 "2024-05-28T08:00:00", ObligationState.Missed)]
    public void What_the_office_granted_decides_with_what_was_sent(string granted, string sent, string now, ObligationState state) =>
        Assert.Equal(state, Judge(granted, sent, now).State);

    [Theory]
    //          granted       sent                            now                    Vietnamese
    [InlineData("extension",  "nothing",                      "2024-05-28T08:00:00", $"{Due} {Extended} Chưa nhận được báo cáo. Còn 3 ngày 16 giờ.")]
    [InlineData("extension",  "nothing",                      "2024-06-02T01:00:00", $"{Due} {Extended} Chưa có báo cáo được chấp nhận: quá hạn 1 ngày 1 giờ.")]
    [InlineData("extension",  "accepted 2024-05-30T08:12:00", "2024-06-02T01:00:00", $"{Due} {Extended} Nhận lúc 08:12:00 ngày 30/5/2024: đúng hạn.")]
    [InlineData("exemption",  "nothing",                      "2024-06-02T01:00:00", "Đơn vị được miễn báo cáo kỳ này (lý do: trạm đang sửa chữa; cấp lúc 09:00:00 ngày 20/5/2024).")]
    public void The_sentence_says_what_was_granted_by_which_document_and_why(string granted, string sent, string now, string vi) =>
        Assert.Equal(vi, Judge(granted, sent, now).Explanation.Vi);

    [Fact]
    public void An_extension_that_ends_within_a_day_says_the_hour() => Assert.Equal(
        "Due before 2024-05-25 (until 24:00 on Friday 24 May 2024, Vietnam time). Extended until 17:00:00 on 31 May 2024 (reason: mưa lũ chia cắt; granted at 09:00:00 on 20 May 2024)",
        VanCanh.DeadlineWith(Grants.Extension("2024-05-31T17:00:00", document: "")).InWords.En);

    [Theory]
    //          sent                            now                    days late
    [InlineData("nothing",                      "2024-05-24T23:59:59", 0)]
    [InlineData("nothing",                      "2024-05-25T00:00:00", 1)]     // a day that has begun
    [InlineData("nothing",                      "2024-05-26T00:00:00", 2)]
    [InlineData("accepted 2024-05-24T23:59:59", "2024-06-20T00:00:00", 0)]
    [InlineData("accepted 2024-05-25T00:00:00", "2024-06-20T00:00:00", 1)]
    [InlineData("accepted 2024-05-27T08:12:00", "2024-06-20T00:00:00", 3)]     // it stops with the report
    [InlineData("rejected 2024-05-27T08:12:00", "2024-05-28T10:00:00", 4)]
    public void A_day_that_has_begun_is_a_day_late(string sent, string now, int days) => Assert.Equal(days, VanCanh.Judge(sent, now).DaysLate);

    [Theory]
    //          received               state                      sentence ends with
    [InlineData("2024-05-24T23:59:59", ObligationState.OnTime,    "đúng hạn.")]
    [InlineData("2024-05-25T02:00:00", ObligationState.OnTime,    "sau hạn 2 giờ, trong 1 ngày ân hạn nên vẫn tính đúng hạn.")]
    [InlineData("2024-05-25T23:59:59", ObligationState.OnTime,    "nên vẫn tính đúng hạn.")]
    [InlineData("2024-05-26T00:00:00", ObligationState.Late,      "trễ 1 ngày.")]
    public void Within_its_grace_a_report_is_on_time_and_the_sentence_says_why(string received, ObligationState state, string end)
    {
        var obligation = VanCanh.Judge($"accepted {received}", "2024-06-01T00:00:00", WithGrace);

        Assert.Equal(state, obligation.State);
        Assert.EndsWith(end, obligation.Explanation.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Within_its_grace_a_report_that_is_not_there_is_not_missed_yet()
    {
        var obligation = VanCanh.Judge("nothing", "2024-05-25T05:00:00", WithGrace);

        Assert.Equal(ObligationState.Awaited, obligation.State);
        Assert.EndsWith("Chưa nhận được báo cáo. Đã quá hạn 5 giờ; nộp trước 00:00:00 ngày 26/5/2024 vẫn tính đúng hạn.", obligation.Explanation.Vi, StringComparison.Ordinal);
        Assert.Equal(ObligationState.Missed, VanCanh.Judge("nothing", "2024-05-26T00:00:00", WithGrace).State);
    }

    [Theory]
    //          kind                    until                  reason    said
    [InlineData(GrantKind.Extension,    "2024-06-01",          "mưa lũ", null)]
    [InlineData(GrantKind.Extension,    "2024-07-01",          "mưa lũ", null)]                                   // the very closing
    [InlineData(GrantKind.Extension,    "2024-07-01T00:00:01", "mưa lũ", "khoá sổ hết 24 giờ 00 Chủ nhật ngày 30/6/2024")]
    [InlineData(GrantKind.Extension,    "2024-05-25",          "mưa lũ", "phải sau hạn theo quy tắc, hết 24 giờ 00 Thứ Sáu ngày 24/5/2024")]
    [InlineData(GrantKind.Extension,    null,                  "mưa lũ", "Gia hạn cần thời hạn mới")]
    [InlineData(GrantKind.Extension,    "2024-06-01",          " ",      "Hãy nêu lý do")]
    [InlineData(GrantKind.Exemption,    null,                  "sửa",    null)]
    [InlineData(GrantKind.Exemption,    "2024-06-01",          "sửa",    "Chỉ gia hạn mới có thời hạn mới")]
    [InlineData(GrantKind.Withdrawn,    null,                  "nhầm",   null)]
    public void What_cannot_be_granted_is_said(GrantKind kind, string? until, string reason, string? said)
    {
        var grant = new Grant(VanCanh.CanhLien.Code, kind, until is null ? null : Moments.Moment(until), reason, "", "officer", Moments.Moment("2024-05-20"));

        var problem = GrantChecks.Problem(grant, VanCanh.Deadline);

        if (said is null) Assert.Null(problem);
        else Assert.Contains(said, problem!.Vi, StringComparison.Ordinal);
    }

    private static UnitDeadline WithGrace => VanCanh.Deadline with { Rule = VanCanh.Deadline.Rule with { Grace = TimeSpan.FromDays(1) } };

    private static Obligation Judge(string granted, string sent, string now)
    {
        var grants = granted.Split(", ").Select(one => one switch
        {
            "extension" => Grants.Extension("2024-06-01"),
            "extension after the due" => Grants.Extension("2024-06-01", granted: "2024-05-29T09:00:00"),
            "exemption" => Grants.Exemption(),
            _ => Grants.Withdrawal("2024-05-21T10:00:00"),
        });
        return VanCanh.Judge(sent, now, UnitDeadline.Of(VanCanh.HalfYear2024, 2, grants, Moments.Moment(now)));
    }
}
