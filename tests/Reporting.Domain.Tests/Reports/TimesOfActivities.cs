using System.Text;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Reports;

public sealed class TimesOfActivities
{
    [Theory]
    //          as written              months (null: stays words)
    [InlineData("Tháng 3/2024",         "2024-03")]             // the forms of Long Biên's plan
    [InlineData("Tháng 10/2024",        "2024-10")]
    [InlineData("Tháng 3 - 10/2024",    "2024-03/2024-10")]
    [InlineData("Tháng 3-10/2024",      "2024-03/2024-10")]
    [InlineData("Tháng 1-12/2024",      "2024-01/2024-12")]
    [InlineData("Hàng tháng",           null)]
    [InlineData("Hàng tháng và sau khi kết thúc các hoạt động", null)]
    [InlineData("Kết hợp kiểm tra các cơ sở y tế ngoài công lập", null)]
    [InlineData("Theo kế hoạch của Chi cục Dân số - KHHGĐ", null)]
    [InlineData("Theo yêu cầu của Chi cục DS-KHHGĐ Hà Nội", null)]
    [InlineData("tháng 03/2024",        "2024-03")]             // what units add
    [InlineData("  THÁNG 3/2024 ",      "2024-03")]
    [InlineData("Tháng 3 – 10 / 2024",  "2024-03/2024-10")]
    [InlineData("Tháng 3 - tháng 10/2024", "2024-03/2024-10")]
    [InlineData("Tháng 5.2024",         "2024-05")]
    [InlineData("Quý II/2024",          "2024-04/2024-06")]
    [InlineData("Quý 4/2024",           "2024-10/2024-12")]
    [InlineData("quý iii/2024",         "2024-07/2024-09")]
    [InlineData("Năm 2024",             "2024-01/2024-12")]
    [InlineData("Cả năm 2024",          "2024-01/2024-12")]
    [InlineData("",                     null)]                  // nothing is guessed
    [InlineData("Tháng 3",              null)]
    [InlineData("Tháng 0/2024",         null)]
    [InlineData("Tháng 13/2024",        null)]
    [InlineData("Tháng 10 - 3/2024",    null)]
    [InlineData("Tháng 3/24",           null)]
    [InlineData("Tháng 3/2024 và 10/2024", null)]
    [InlineData("Tháng 11/2023 - 3/2024", null)]
    [InlineData("Quý V/2024",           null)]
    [InlineData("Quý 0/2024",           null)]
    [InlineData("15/7/2024",            null)]
    [InlineData("3/2024",               null)]
    public void A_time_is_read_as_months_or_stays_words(string written, string? months) => Assert.Equal(months, ActivityTime.Parse(written)?.ToString());

    [Fact]
    public void Letters_in_parts_are_the_same_letters() => Assert.Equal("2024-03/2024-10", ActivityTime.Parse("Tháng 3 - 10/2024".Normalize(NormalizationForm.FormD))!.ToString());

    [Fact]
    public void Seven_of_the_thirteen_times_of_Long_Bien_are_months()
    {
        var table = Packs.Of("LB-MCBGTKS").Tables[0];
        var at = table.GivenColumns.Select(column => column.Code).ToList().IndexOf(ElementCode.Parse("THOIGIAN"));

        var times = table.GivenRows.Where(row => row.Count > 1).Select(row => ActivityTime.Parse(row[at])).ToList();

        Assert.Equal((7, 13), (times.Count(time => time is not null), times.Count));
    }
}
