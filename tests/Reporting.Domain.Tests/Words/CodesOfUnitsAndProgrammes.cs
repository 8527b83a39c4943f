using System.Text.Json;
using Reporting.Domain.Words;

namespace Reporting.Domain.Tests.Words;

public sealed class CodesOfUnitsAndProgrammes
{
    [Theory]
    //          entered           code
    [InlineData("TYT-CANHLIEN", "TYT-CANHLIEN")]
    [InlineData("tyt-canhlien", "TYT-CANHLIEN")]   // case is folded
    [InlineData("K_NOI-2", "K_NOI-2")]
    [InlineData("7", "7")]
    [InlineData("A234567890123456789012345678901234567890", "A234567890123456789012345678901234567890")]   // 40
    public void A_code_of_the_alphabet_is_taken(string entered, string code)
    {
        Assert.Equal(code, UnitCode.Parse(entered).ToString());
        Assert.Equal(code, ProgrammeId.Parse(entered).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("A B")]
    [InlineData("A/B")]
    [InlineData("A\\B")]
    [InlineData("A#B")]
    [InlineData("A?B")]
    [InlineData("A|B")]
    [InlineData("A.B")]
    [InlineData("..")]
    [InlineData("A%2FB")]
    [InlineData("A\0B")]
    [InlineData("A\tB")]
    [InlineData("AB\n")]
    [InlineData("A\u0085B")]
    [InlineData("-A")]
    [InlineData("_A")]
    [InlineData("TRẠM-A")]
    [InlineData("Đ1")]
    [InlineData("ı")]   // dotless i: its capital is I in Turkish only
    [InlineData("ſ")]   // long s: its capital is S
    [InlineData("\u212A")]   // the Kelvin sign
    [InlineData("A2345678901234567890123456789012345678901")]   // 41
    public void Anything_else_is_refused(string? entered)
    {
        Assert.False(UnitCode.TryParse(entered, out _));
        Assert.False(ProgrammeId.TryParse(entered, out _));
    }

    [Fact]
    public void Two_spellings_of_one_code_are_equal() => Assert.Equal(UnitCode.Parse("p-dd"), UnitCode.Parse("P-DD"));

    [Fact]
    public void A_refusal_says_what_was_expected()
    {
        var refusal = Assert.Throws<FormatException>(() => UnitCode.Parse("A/B"));

        Assert.Equal("'A/B' is no unit code: expected 1 to 40 letters A-Z, digits, '-' or '_', beginning with a letter or digit.", refusal.Message);
    }

    [Fact]
    public void Json_carries_codes_as_texts_and_property_names()
    {
        var figures = new Dictionary<ElementCode, UnitCode> { [ElementCode.Parse("CBVC")] = UnitCode.Parse("P-DD") };

        var json = JsonSerializer.Serialize(figures);

        Assert.Equal("""{"CBVC":"P-DD"}""", json);
        Assert.Equal(figures, JsonSerializer.Deserialize<Dictionary<ElementCode, UnitCode>>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnitCode>("\"A/B\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<UnitCode>("null"));
    }
}
