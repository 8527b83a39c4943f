using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reports;

public sealed class NumbersInCells
{
    [Theory]
    //          in the file               read
    [InlineData("0",                      "0")]
    [InlineData("12",                     "12")]
    [InlineData("1.2E1",                  "12")]
    [InlineData("12.000000000000001",     "12")]          // a sum that Excel shows as 12
    [InlineData("999999999",              "999999999")]
    public void A_number_cell_of_a_count_is_taken_as_it_is(string raw, string read) => Taken(ElementKind.Count, ACell.Number(raw), read, note: null);

    [Theory]
    //          kind                    in the file             read
    [InlineData(ElementKind.Number,     "1.1000000000000001",   "1.1")]    // how the file holds 1,1
    [InlineData(ElementKind.Number,     "2.25",                 "2.25")]
    [InlineData(ElementKind.Percentage, "100",                  "100")]
    [InlineData(ElementKind.Percentage, "85.5",                 "85.5")]
    public void A_number_with_decimals_is_taken_where_decimals_belong(ElementKind kind, string raw, string read) => Taken(kind, ACell.Number(raw), read, note: null);

    [Theory]
    //          kind                    in the file             finding
    [InlineData(ElementKind.Count,      "2.5",                  "not-whole")]
    [InlineData(ElementKind.Count,      "-1",                   "below-min")]
    [InlineData(ElementKind.Count,      "1000000000",           "above-max")]
    [InlineData(ElementKind.Count,      "1E+20",                "above-max")]
    [InlineData(ElementKind.Count,      "1E+300",               "not-a-number")]   // no person typed this
    [InlineData(ElementKind.Count,      "NaN",                  "not-a-number")]
    [InlineData(ElementKind.Count,      "Infinity",             "not-a-number")]
    [InlineData(ElementKind.Count,      "1,5",                  "not-a-number")]   // a file writes numbers with a point, in any language
    [InlineData(ElementKind.Number,     "2.255",                "too-many-decimals")]
    [InlineData(ElementKind.Number,     "-0.5",                 "below-min")]
    [InlineData(ElementKind.Percentage, "100.5",                "above-max")]
    public void A_number_that_cannot_be_is_refused(ElementKind kind, string raw, string finding) => Refused(kind, ACell.Number(raw), finding);

    [Theory]
    //          typed as text       read        told as
    [InlineData("45",               "45",       "45")]
    [InlineData("45 ",              "45",       "45")]
    [InlineData("\u00A045",         "45",       "45")]
    [InlineData("007",              "7",        "7")]
    [InlineData("1 234",            "1234",     "1.234")]
    [InlineData("1\u00A0234\u00A0567", "1234567", "1.234.567")]
    [InlineData("1\u202F234",       "1234",     "1.234")]   // the narrow space of French keyboards
    public void Digits_typed_as_text_are_read_and_noted(string typed, string read, string told) => Taken(ElementKind.Count, ACell.Text(typed), read, told);

    [Theory]
    [InlineData("mười hai")]
    [InlineData("12 người")]
    [InlineData("-")]
    [InlineData("O")]
    [InlineData("-5")]
    [InlineData("1.234")]     // a thousand or one and a bit
    [InlineData("1,5")]
    [InlineData("1 2")]       // twelve, or one of two
    [InlineData("12 34")]
    [InlineData("12%")]
    [InlineData("٤٥")]        // Arabic digits
    [InlineData("1234567890123")]
    public void What_is_not_plainly_a_whole_number_is_not_guessed(string typed) => Refused(ElementKind.Count, ACell.Text(typed), "not-a-number");

    [Fact]
    public void Digits_typed_as_text_keep_the_limits_of_their_element() => Refused(ElementKind.Percentage, ACell.Text("101"), "above-max");

    [Fact]
    public void A_number_formatted_as_a_date_is_refused_since_Excel_changed_it() => Refused(ElementKind.Count, ACell.Serial("730121"), "date-for-number");

    [Fact]
    public void A_tick_box_is_no_number() => Refused(ElementKind.Count, ACell.Of(RawCellKind.Boolean, "1"), "not-a-number");

    [Theory]
    //          least  most  in the file  finding
    [InlineData(5,     10,   "4",         "below-min")]
    [InlineData(5,     10,   "11",        "above-max")]
    public void An_elements_own_limits_hold(int least, int most, string raw, string finding)
    {
        var element = AnElement.Of(ElementKind.Count) with { Min = least, Max = most };

        Assert.Equal(finding, CellReading.Read(element, ACell.Number(raw)).Finding!.Code);
        Assert.All([least, most], limit => Assert.Equal(limit, CellReading.Read(element, ACell.Number($"{limit}")).Value!.Number));
    }

    [Fact]
    public void People_are_told_the_number_as_they_see_it()
    {
        var (_, finding) = CellReading.Read(AnElement.Of(ElementKind.Count), ACell.Number("1234.5"));

        Assert.Equal("Ô E7 “Số người” ghi 1.234,5, có phần lẻ. Hãy nhập số nguyên.", finding!.Message.Vi);
        Assert.Equal("Cell E7 \"People\" says 1,234.5, which has a fraction. Enter a whole number.", finding.Message.En);
        Assert.Equal(new Bilingual("số nguyên từ 0 trở lên", "a whole number from 0 up"), finding.Expected);
    }

    private static void Taken(ElementKind kind, RawCell cell, string read, string? note)
    {
        var (value, finding) = CellReading.Read(AnElement.Of(kind), cell);

        Assert.Equal(read, Numbers.Plain(value!.Number!.Value));
        Assert.Equal((cell.Place, cell.Text), (value.Place, value.Raw));
        Assert.Equal(note is null ? null : $"read-as Note {note}", finding is null ? null : $"{finding.Code} {finding.Severity} {finding.ReadAs}");
    }

    private static void Refused(ElementKind kind, RawCell cell, string code)
    {
        var (value, finding) = CellReading.Read(AnElement.Of(kind), cell);

        Assert.Null(value);
        Assert.Equal((code, Severity.Error, cell.Text), (finding!.Code, finding.Severity, finding.Entered));
    }
}
