using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Periods;

public sealed class MomentsOfTheShippedPacks
{
    [Theory]
    //          programme      period      too late from  sentence
    [InlineData("AG-BDG",      "2024-NAM", "2025-01-16",  "Hạn: chậm nhất ngày 15/01/2025 (hết 24 giờ 00 Thứ Tư ngày 15/01/2025, giờ Việt Nam)")]
    [InlineData("AG-BDG",      "2025-NAM", "2026-01-16",  "Hạn: chậm nhất ngày 15/01/2026 (hết 24 giờ 00 Thứ Năm ngày 15/01/2026, giờ Việt Nam)")]
    [InlineData("AG-BDG",      "2026-NAM", "2027-01-16",  "Hạn: chậm nhất ngày 15/01/2027 (hết 24 giờ 00 Thứ Sáu ngày 15/01/2027, giờ Việt Nam)")]
    [InlineData("AG-BDG",      "2027-NAM", "2028-01-16",  "Hạn: chậm nhất ngày 15/01/2028 (hết 24 giờ 00 Thứ Bảy ngày 15/01/2028, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("HT-BDG",      "2017-6T",  "2017-06-25",  "Hạn: trước ngày 25/6/2017 (hết 24 giờ 00 Thứ Bảy ngày 24/6/2017, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("HT-BDG",      "2017-NAM", "2017-12-25",  "Hạn: trước ngày 25/12/2017 (hết 24 giờ 00 Chủ nhật ngày 24/12/2017, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("HT-BDG",      "2024-6T",  "2024-06-25",  "Hạn: trước ngày 25/6/2024 (hết 24 giờ 00 Thứ Hai ngày 24/6/2024, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2024-NAM", "2024-12-25",  "Hạn: trước ngày 25/12/2024 (hết 24 giờ 00 Thứ Ba ngày 24/12/2024, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2025-6T",  "2025-06-25",  "Hạn: trước ngày 25/6/2025 (hết 24 giờ 00 Thứ Ba ngày 24/6/2025, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2025-NAM", "2025-12-25",  "Hạn: trước ngày 25/12/2025 (hết 24 giờ 00 Thứ Tư ngày 24/12/2025, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2026-6T",  "2026-06-25",  "Hạn: trước ngày 25/6/2026 (hết 24 giờ 00 Thứ Tư ngày 24/6/2026, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2026-NAM", "2026-12-25",  "Hạn: trước ngày 25/12/2026 (hết 24 giờ 00 Thứ Năm ngày 24/12/2026, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2027-6T",  "2027-06-25",  "Hạn: trước ngày 25/6/2027 (hết 24 giờ 00 Thứ Năm ngày 24/6/2027, giờ Việt Nam)")]
    [InlineData("HT-BDG",      "2027-NAM", "2027-12-25",  "Hạn: trước ngày 25/12/2027 (hết 24 giờ 00 Thứ Sáu ngày 24/12/2027, giờ Việt Nam)")]
    [InlineData("TL-MCBGTKS",  "2024-6T",  "2024-07-06",  "Hạn: chậm nhất ngày 05/7/2024 (hết 24 giờ 00 Thứ Sáu ngày 05/7/2024, giờ Việt Nam)")]
    [InlineData("TL-MCBGTKS",  "2024-NAM", "2025-01-11",  "Hạn: chậm nhất ngày 10/01/2025 (hết 24 giờ 00 Thứ Sáu ngày 10/01/2025, giờ Việt Nam)")]
    [InlineData("TL-MCBGTKS",  "2025-6T",  "2025-07-06",  "Hạn: chậm nhất ngày 05/7/2025 (hết 24 giờ 00 Thứ Bảy ngày 05/7/2025, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("TL-MCBGTKS",  "2025-NAM", "2026-01-11",  "Hạn: chậm nhất ngày 10/01/2026 (hết 24 giờ 00 Thứ Bảy ngày 10/01/2026, giờ Việt Nam)")]
    [InlineData("TL-MCBGTKS",  "2026-6T",  "2026-07-06",  "Hạn: chậm nhất ngày 05/7/2026 (hết 24 giờ 00 Chủ nhật ngày 05/7/2026, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("TL-MCBGTKS",  "2026-NAM", "2027-01-11",  "Hạn: chậm nhất ngày 10/01/2027 (hết 24 giờ 00 Chủ nhật ngày 10/01/2027, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("TL-MCBGTKS",  "2027-6T",  "2027-07-06",  "Hạn: chậm nhất ngày 05/7/2027 (hết 24 giờ 00 Thứ Hai ngày 05/7/2027, giờ Việt Nam)")]
    [InlineData("TL-MCBGTKS",  "2027-NAM", "2028-01-11",  "Hạn: chậm nhất ngày 10/01/2028 (hết 24 giờ 00 Thứ Hai ngày 10/01/2028, giờ Việt Nam)")]
    [InlineData("VANCANH-BDG", "2024-6T",  "2024-05-25",  "Hạn: trước ngày 25/5/2024 (hết 24 giờ 00 Thứ Sáu ngày 24/5/2024, giờ Việt Nam)")]
    [InlineData("VANCANH-BDG", "2024-NAM", "2024-11-25",  "Hạn: trước ngày 25/11/2024 (hết 24 giờ 00 Chủ nhật ngày 24/11/2024, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("VANCANH-BDG", "2025-6T",  "2025-05-25",  "Hạn: trước ngày 25/5/2025 (hết 24 giờ 00 Thứ Bảy ngày 24/5/2025, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("VANCANH-BDG", "2025-NAM", "2025-11-25",  "Hạn: trước ngày 25/11/2025 (hết 24 giờ 00 Thứ Hai ngày 24/11/2025, giờ Việt Nam)")]
    [InlineData("VANCANH-BDG", "2026-6T",  "2026-05-25",  "Hạn: trước ngày 25/5/2026 (hết 24 giờ 00 Chủ nhật ngày 24/5/2026, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("VANCANH-BDG", "2026-NAM", "2026-11-25",  "Hạn: trước ngày 25/11/2026 (hết 24 giờ 00 Thứ Ba ngày 24/11/2026, giờ Việt Nam; trùng ngày nghỉ (Ngày Văn hóa Việt Nam), không dời)")]
    [InlineData("VANCANH-BDG", "2027-6T",  "2027-05-25",  "Hạn: trước ngày 25/5/2027 (hết 24 giờ 00 Thứ Hai ngày 24/5/2027, giờ Việt Nam)")]
    [InlineData("VANCANH-BDG", "2027-NAM", "2027-11-25",  "Hạn: trước ngày 25/11/2027 (hết 24 giờ 00 Thứ Tư ngày 24/11/2027, giờ Việt Nam; trùng ngày nghỉ (Ngày Văn hóa Việt Nam), không dời)")]
    [InlineData("LB-MCBGTKS",  "2024-01",  "2024-02-06",  "Hạn: chậm nhất ngày 05/02/2024 (hết 24 giờ 00 Thứ Hai ngày 05/02/2024, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2024-02",  "2024-03-06",  "Hạn: chậm nhất ngày 05/3/2024 (hết 24 giờ 00 Thứ Ba ngày 05/3/2024, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2025-02",  "2025-03-06",  "Hạn: chậm nhất ngày 05/3/2025 (hết 24 giờ 00 Thứ Tư ngày 05/3/2025, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2027-12",  "2028-01-06",  "Hạn: chậm nhất ngày 05/01/2028 (hết 24 giờ 00 Thứ Tư ngày 05/01/2028, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2024-Q1",  "2024-04-11",  "Hạn: chậm nhất ngày 10/4/2024 (hết 24 giờ 00 Thứ Tư ngày 10/4/2024, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2026-Q4",  "2027-01-11",  "Hạn: chậm nhất ngày 10/01/2027 (hết 24 giờ 00 Chủ nhật ngày 10/01/2027, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    [InlineData("LB-MCBGTKS",  "2024-NAM", "2025-01-16",  "Hạn: chậm nhất ngày 15/01/2025 (hết 24 giờ 00 Thứ Tư ngày 15/01/2025, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2025-NAM", "2026-01-16",  "Hạn: chậm nhất ngày 15/01/2026 (hết 24 giờ 00 Thứ Năm ngày 15/01/2026, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2026-NAM", "2027-01-16",  "Hạn: chậm nhất ngày 15/01/2027 (hết 24 giờ 00 Thứ Sáu ngày 15/01/2027, giờ Việt Nam)")]
    [InlineData("LB-MCBGTKS",  "2027-NAM", "2028-01-16",  "Hạn: chậm nhất ngày 15/01/2028 (hết 24 giờ 00 Thứ Bảy ngày 15/01/2028, giờ Việt Nam; trùng ngày nghỉ, không dời)")]
    public void A_report_is_due_when_its_pack_says(string programme, string period, string tooLate, string sentence)
    {
        var found = Packs.Period(programme, period);

        Assert.Equal(Moments.Moment(tooLate), found.DueAt);
        Assert.Equal(sentence, found.DueInWords.Vi);
    }

    [Theory]
    //          programme      period      data from     data to       label
    [InlineData("AG-BDG",      "2024-NAM", "2024-01-01", "2024-12-31", "Báo cáo năm 2024")]
    [InlineData("HT-BDG",      "2017-6T",  "2016-12-15", "2017-06-14", "Báo cáo 6 tháng năm 2017")]
    [InlineData("HT-BDG",      "2017-NAM", "2016-12-15", "2017-12-14", "Báo cáo năm 2017")]
    [InlineData("TL-MCBGTKS",  "2024-6T",  "2024-01-01", "2024-06-30", "Báo cáo 6 tháng năm 2024")]
    [InlineData("LB-MCBGTKS",  "2024-02",  "2024-02-01", "2024-02-29", "Báo cáo tháng 2 năm 2024")]     // a leap year
    [InlineData("LB-MCBGTKS",  "2025-02",  "2025-02-01", "2025-02-28", "Báo cáo tháng 2 năm 2025")]
    [InlineData("LB-MCBGTKS",  "2024-04",  "2024-04-01", "2024-04-30", "Báo cáo tháng 4 năm 2024")]
    [InlineData("LB-MCBGTKS",  "2024-Q1",  "2024-01-01", "2024-03-31", "Báo cáo quý I năm 2024")]
    [InlineData("LB-MCBGTKS",  "2024-Q4",  "2024-10-01", "2024-12-31", "Báo cáo quý IV năm 2024")]
    [InlineData("LB-MCBGTKS",  "2024-NAM", "2024-01-01", "2024-12-31", "Báo cáo năm 2024")]
    public void Figures_cover_the_window_of_the_pack(string programme, string period, string from, string to, string label)
    {
        var found = Packs.Period(programme, period);

        Assert.Equal((DateOnly.Parse(from, null), DateOnly.Parse(to, null), label), (found.DataFrom, found.DataTo, found.Label.Vi));
    }

    // Nghị định 09/2019/NĐ-CP, article 8.5: at least a working day between the close of data and the due date.
    [Fact]
    public void A_working_day_lies_between_the_close_of_data_and_the_due_moment_of_every_period() =>
        Assert.Empty(
            from programme in Packs.ByFile.Values
            from period in programme.Periods
            let days = Enumerable.Range(1, 31).Select(period.DataTo.AddDays).TakeWhile(day => Domain.Periods.VietnamTime.StartOf(day) < period.DueAt)
            where !days.Any(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day is not { Day: 1, Month: 1 })
            select $"{programme.Id} {period.Id}");

    [Theory]
    //          programme      period      the one before (none: null)
    [InlineData("LB-MCBGTKS",  "2024-01",  null)]
    [InlineData("LB-MCBGTKS",  "2024-02",  "2024-01")]
    [InlineData("LB-MCBGTKS",  "2025-01",  "2024-12")]
    [InlineData("LB-MCBGTKS",  "2024-Q1",  null)]
    [InlineData("LB-MCBGTKS",  "2024-Q4",  "2024-Q3")]
    [InlineData("LB-MCBGTKS",  "2025-Q1",  "2024-Q4")]
    [InlineData("LB-MCBGTKS",  "2024-NAM", null)]
    [InlineData("LB-MCBGTKS",  "2025-NAM", "2024-NAM")]   // not December, nor the fourth quarter
    [InlineData("HT-BDG",      "2017-6T",  null)]
    [InlineData("HT-BDG",      "2017-NAM", "2017-6T")]    // half years and years follow each other
    [InlineData("HT-BDG",      "2018-6T",  "2017-NAM")]
    [InlineData("AG-BDG",      "2024-NAM", null)]
    [InlineData("AG-BDG",      "2027-NAM", "2026-NAM")]
    public void The_period_before_is_the_last_of_the_same_length(string programme, string period, string? before) =>
        Assert.Equal(before, Packs.Of(programme).Before(Packs.Period(programme, period))?.Id.ToString());
}
