using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Reporting.Domain.Reports;

namespace Reporting.Domain.Tests.Reports;

public sealed class DaysInTexts
{
    [Theory]
    //          typed                            day            as the form asks
    [InlineData("25/05/2024",                    "2024-05-25",  true)]
    [InlineData(" 25/5/2024\u00A0",              "2024-05-25",  true)]
    [InlineData("04/05/2024",                    "2024-05-04",  true)]     // day before month, always
    [InlineData("29/2/2024",                     "2024-02-29",  true)]
    [InlineData("25-5-2024",                     "2024-05-25",  false)]
    [InlineData("25 - 05 - 2024",                "2024-05-25",  false)]
    [InlineData("25.5.2024",                     "2024-05-25",  false)]
    [InlineData("25 / 5 / 2024",                 "2024-05-25",  false)]
    [InlineData("ngày 25 tháng 5 năm 2024",      "2024-05-25",  false)]
    [InlineData("Ngày 05 tháng 12 năm 2024",     "2024-12-05",  false)]
    [InlineData("25 tháng 5 năm 2024",           "2024-05-25",  false)]
    [InlineData("2024-05-25",                    "2024-05-25",  false)]
    public void A_day_is_read(string typed, string day, bool asAsked) =>
        Assert.Equal((DateOnly.Parse(day, CultureInfo.InvariantCulture), asAsked), DayInText.Read(typed));

    [Theory]
    [InlineData("")]
    [InlineData("25/5")]
    [InlineData("25/5/24")]
    [InlineData("29/2/2023")]
    [InlineData("31/4/2024")]
    [InlineData("0/5/2024")]
    [InlineData("25/0/2024")]
    [InlineData("5/25/2024")]
    [InlineData("25/5-2024")]       // two signs
    [InlineData("25/5/02024")]
    [InlineData("1/1/0000")]
    [InlineData("2024-5-25")]
    [InlineData("2024/05/25")]
    [InlineData("25/5/2024 8:00")]
    [InlineData("25/5/2024 và 26/5/2024")]
    [InlineData("thứ Bảy, 25/5/2024")]
    [InlineData("٢٥/٠٥/٢٠٢٤")]      // Arabic digits
    [InlineData("ngày 25 tháng 5")]
    public void What_is_no_day_is_not_guessed(string typed) => Assert.Null(DayInText.Read(typed));

    [Fact]
    public void Letters_in_parts_are_the_same_letters() =>
        Assert.Equal(new DateOnly(2024, 5, 25), DayInText.Read("ngày 25 tháng 5 năm 2024".Normalize(NormalizationForm.FormD))!.Value.Day);

    [Property]
    public bool Every_day_that_is_written_as_asked_is_that_day(ushort days)
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days);

        return DayInText.Read(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) == (day, true)
            && DayInText.Read(day.ToString("'ngày' d 'tháng' M 'năm' yyyy", CultureInfo.InvariantCulture)) == (day, false)
            && DayInText.Read(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) == (day, false);
    }
}
