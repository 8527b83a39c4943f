using Reporting.Functions.Workbooks.Reading;

namespace Reporting.Functions.Tests.Workbooks;

public sealed class EscapedTexts
{
    [Theory]
    //          stored                        seen
    [InlineData("Một_x000D_\nHai",            "Một\nHai")]
    [InlineData("Một_x000D_Hai",              "Một\nHai")]
    [InlineData("Một_x000d__x000a_Hai",       "Một\nHai")]
    [InlineData("Một_x0009_Hai",              "Một\tHai")]
    [InlineData("Đã_x0008_ làm_x0007_",       "Đã làm")]
    [InlineData("_x0000_",                    "")]
    [InlineData("_x005F_x0008_",              "_x0008_")]          // typed so
    [InlineData("_x005F__x0008_",             "_")]
    [InlineData("_xD83D__xDC4D_",             "👍")]
    [InlineData("Tốt _xD83D_",                "Tốt \uFFFD")]       // half a letter
    [InlineData("_xFFFF_a",                   "a")]
    [InlineData("_x1EA1_",                    "ạ")]
    [InlineData("_x12_",                      "_x12_")]
    [InlineData("_xZZZZ_",                    "_xZZZZ_")]
    [InlineData("_X0008_",                    "_X0008_")]
    [InlineData("bao_cao_x000",               "bao_cao_x000")]
    [InlineData("",                           "")]
    public void A_text_is_as_people_see_it(string stored, string seen) => Assert.Equal(seen, EscapedText.Read(stored));
}
