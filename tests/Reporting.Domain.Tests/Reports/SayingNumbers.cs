using System.Globalization;
using FsCheck.Xunit;
using Reporting.Domain.Reports;

namespace Reporting.Domain.Tests.Reports;

public sealed class SayingNumbers
{
    [Theory]
    //          number             said
    [InlineData("0",               "không")]
    [InlineData("1",               "một")]
    [InlineData("4",               "bốn")]
    [InlineData("5",               "năm")]
    [InlineData("10",              "mười")]
    [InlineData("11",              "mười một")]
    [InlineData("15",              "mười lăm")]
    [InlineData("20",              "hai mươi")]
    [InlineData("21",              "hai mươi mốt")]
    [InlineData("25",              "hai mươi lăm")]
    [InlineData("55",              "năm mươi lăm")]
    [InlineData("100",             "một trăm")]
    [InlineData("101",             "một trăm linh một")]
    [InlineData("105",             "một trăm linh năm")]
    [InlineData("110",             "một trăm mười")]
    [InlineData("115",             "một trăm mười lăm")]
    [InlineData("121",             "một trăm hai mươi mốt")]
    [InlineData("1000",            "một nghìn")]
    [InlineData("1005",            "một nghìn không trăm linh năm")]
    [InlineData("1015",            "một nghìn không trăm mười lăm")]
    [InlineData("1234",            "một nghìn hai trăm ba mươi bốn")]
    [InlineData("21000",           "hai mươi mốt nghìn")]
    [InlineData("1000000",         "một triệu")]
    [InlineData("1001000",         "một triệu không trăm linh một nghìn")]
    [InlineData("5000000000",      "năm tỷ")]
    [InlineData("1000000000000",   "1000000000000")]
    [InlineData("9.5",             "chín phẩy năm")]
    [InlineData("0.05",            "không phẩy không năm")]
    [InlineData("108.88",          "một trăm linh tám phẩy tám tám")]
    [InlineData("12.10",           "mười hai phẩy một")]
    [InlineData("-3.25",           "âm ba phẩy hai năm")]
    [InlineData("-0.5",            "âm không phẩy năm")]
    [InlineData("3.00",            "ba")]
    public void Numbers_are_said_as_at_school(string number, string said) => Assert.Equal(said, SpokenNumbers.Vietnamese(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Property(MaxTest = 500)]
    public bool Two_numbers_never_sound_the_same(uint one, uint other) => one == other || SpokenNumbers.Vietnamese(one) != SpokenNumbers.Vietnamese(other);
}
