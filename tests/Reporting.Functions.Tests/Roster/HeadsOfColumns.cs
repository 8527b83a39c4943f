using Reporting.Domain.Roster;

namespace Reporting.Functions.Tests.Roster;

public sealed class HeadsOfColumns
{
    [Theory]
    //          as it is typed               column
    [InlineData("Mã đơn vị",                 "UNIT")]
    [InlineData("MÃ ĐƠN VỊ",                 "UNIT")]
    [InlineData("ma don vi",                 "UNIT")]
    [InlineData("Ma\u0303 \u0111o\u031Bn vi\u0323", "UNIT")]   // decomposed, as macOS writes it
    [InlineData("code",                      "UNIT")]
    [InlineData("Mã đơn vị / Code",          "UNIT")]
    [InlineData("Tên đơn vị\n(Name)",        "NAME")]
    [InlineData("Đơn vị",                    "NAME")]
    [InlineData("Trực thuộc",                "PARENT")]
    [InlineData("parent",                    "PARENT")]
    [InlineData("Loại",                      "TYPE")]
    [InlineData("Báo cáo (có/không)",        "REPORTS")]
    [InlineData("REPORTS",                   "REPORTS")]
    [InlineData("Email",                     "EMAIL")]
    [InlineData("Số điện thoại",             "PHONE")]
    [InlineData("valid_from",                "VALID_FROM")]
    [InlineData("Đến ngày",                  "VALID_TO")]
    [InlineData("Ghi chú",                   null)]
    [InlineData("Tổ",                        null)]
    [InlineData("Tên đơn vị / Ghi chú",      null)]
    [InlineData("",                          null)]
    public void Are_known_whatever_their_case_accents_and_language(string head, string? column) =>
        Assert.Equal(column, RosterColumns.Called(head)?.Code.ToString());
}
