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
    [InlineData("\u202D45\u202C",  "45",       "45")]      // with the marks that Windows' calculator copies
    [InlineData("\u200B45\uFEFF",  "45",       "45")]      // with what has no width
    public void Digits_typed_as_text_are_read_and_noted(string typed, string read, string told) => Taken(ElementKind.Count, ACell.Text(typed), read, told);

    [Theory]
    //          typed as text    read         told as
    [InlineData("1.234",         "1234",      "1.234")]          // a count has no decimals, so the point stands between thousands
    [InlineData("1.234.567",     "1234567",   "1.234.567")]
    [InlineData("12 người",      "12",        "12")]
    [InlineData("12người",       "12",        "12")]
    [InlineData("0 ca",          "0",         "0")]
    [InlineData("100.000.000đ",  "100000000", "100.000.000")]
    [InlineData("'45",           "45",        "45")]
    [InlineData("+5",            "5",         "5")]
    [InlineData("không",         "0",         "0")]
    [InlineData("Không có",      "0",         "0")]
    [InlineData("-",             "0",         "0")]
    public void What_is_plainly_a_whole_number_in_Vietnamese_writing_is_read_and_noted(string typed, string read, string told) =>
        Taken(ElementKind.Count, ACell.Text(typed), read, told);

    [Theory]
    //          kind                     typed as text  read       severity and how it is told
    [InlineData(ElementKind.Number,      "108,88",      "108.88",  "read-as Note 108,88")]
    [InlineData(ElementKind.Number,      "1.234,5",     "1234.5",  "read-as Note 1.234,5")]
    [InlineData(ElementKind.Number,      "1234,5",      "1234.5",  "read-as Note 1.234,5")]
    [InlineData(ElementKind.Number,      "1 234,5",     "1234.5",  "read-as Note 1.234,5")]
    [InlineData(ElementKind.Number,      "9.5",         "9.5",     "read-with-doubt Warning 9,5")]      // as the plan of Hà Tĩnh writes it
    [InlineData(ElementKind.Number,      "0.12",        "0.12",    "read-with-doubt Warning 0,12")]
    [InlineData(ElementKind.Number,      "1,234.5",     "1234.5",  "read-with-doubt Warning 1.234,5")]  // as English has it
    [InlineData(ElementKind.Number,      "1,234,567",   "1234567", "read-with-doubt Warning 1.234.567")]
    [InlineData(ElementKind.Percentage,  "85%",         "85",      "read-as Note 85")]
    [InlineData(ElementKind.Percentage,  "85,5 %",      "85.5",    "read-as Note 85,5")]
    [InlineData(ElementKind.Percentage,  "0,85%",       "0.85",    "read-as Note 0,85")]
    [InlineData(ElementKind.Percentage,  "0,85",        "0.85",    "small-percentage Warning ")]        // 85% may be meant
    [InlineData(ElementKind.Percentage,  "0.85",        "0.85",    "small-percentage Warning ")]
    [InlineData(ElementKind.Count,       "1,234,567",   "1234567", "read-with-doubt Warning 1.234.567")]
    [InlineData(ElementKind.Count,       "O",           "0",       "read-with-doubt Warning 0")]
    public void What_is_written_otherwise_is_read_with_a_note_or_a_doubt(ElementKind kind, string typed, string read, string told)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), ACell.Text(typed));

        Assert.Equal((read, told), (Numbers.Plain(value!.Number!.Value), $"{finding!.Code} {finding.Severity} {finding.ReadAs}"));
        Assert.Equal(typed, value.Raw);
    }

    [Fact]
    public void A_doubt_says_the_number_aloud()
    {
        var (_, finding) = Reading.Of(AnElement.Of(ElementKind.Number), ACell.Text("9.5"));

        Assert.Equal("Ô E7 “Số người” ghi “9.5”. Đã hiểu 9.5 là 9,5, tức chín phẩy năm. Nếu không đúng, hãy nhập lại bằng dấu phẩy thập phân và nộp lại.", finding!.Message.Vi);
    }

    [Theory]
    //          kind                     typed as text  may be
    [InlineData(ElementKind.Number,      "1.234",       "1.234 hoặc 1,234")]   // where decimals belong, the point may be either
    [InlineData(ElementKind.Percentage,  "1.000",       "1.000 hoặc 1")]
    [InlineData(ElementKind.Count,       "1,234",       "1.234 hoặc 1,234")]
    [InlineData(ElementKind.Number,      "1,234",       "1.234 hoặc 1,234")]
    public void What_may_be_two_numbers_is_an_error_that_names_both(ElementKind kind, string typed, string either)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), ACell.Text(typed));

        Assert.Null(value);
        Assert.Equal(("ambiguous-number", Severity.Error), (finding!.Code, finding.Severity));
        Assert.Contains($"có thể là {either}, hệ thống không đoán", finding.Message.Vi, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mười hai")]
    [InlineData("12 tấn")]    // not what is counted here
    [InlineData("x")]
    [InlineData("1O")]        // a letter within a number
    [InlineData("1 2")]       // twelve, or one of two
    [InlineData("12 34")]
    [InlineData("12%")]
    [InlineData("(5)")]
    [InlineData("1E5")]
    [InlineData("1..2")]
    [InlineData("1.23.456")]
    [InlineData("٤٥")]        // Arabic digits
    [InlineData("1234567890123")]
    public void What_is_no_number_is_not_guessed(string typed) => Refused(ElementKind.Count, ACell.Text(typed), "not-a-number");

    [Theory]
    //          typed as text  finding
    [InlineData("-5",          "below-min")]
    [InlineData("−5",          "below-min")]   // with a real minus sign
    [InlineData("1,5",         "not-whole")]
    [InlineData("9.5",         "not-whole")]
    public void A_typed_number_keeps_the_rules_of_its_element(string typed, string finding) => Refused(ElementKind.Count, ACell.Text(typed), finding);

    [Theory]
    //          kind                     in the file  format    read   finding
    [InlineData(ElementKind.Percentage,  "0.85",      "0%",     "85",  "read-as Note")]
    [InlineData(ElementKind.Percentage,  "0.855",     "0.0%",   "85.5", "read-as Note")]
    [InlineData(ElementKind.Percentage,  "0.85",      "",       "0.85", "small-percentage Warning")]
    [InlineData(ElementKind.Percentage,  "85",        "0.00",   "85",  "")]
    [InlineData(ElementKind.Percentage,  "85",        "0%",     "",    "above-max Error")]              // shown as 8500%
    [InlineData(ElementKind.Count,       "0.12",      "0%",     "",    "ambiguous-number Error")]
    public void A_percentage_is_what_the_person_saw(ElementKind kind, string raw, string format, string read, string told)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), ACell.Number(raw) with { Format = format });

        Assert.Equal((read, told), (value is null ? "" : Numbers.Plain(value.Number!.Value), finding is null ? "" : $"{finding.Code} {finding.Severity}"));
    }

    [Fact]
    public void A_dash_may_mean_not_applicable_where_that_is_an_answer() =>
        Assert.Equal("not-a-number", Reading.Of(AnElement.Of(ElementKind.Count) with { AllowNotApplicable = true }, ACell.Text("-")).Finding!.Code);

    [Fact]
    public void A_number_from_another_workbook_is_taken_and_told()
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Count), ACell.Number("12") with { IsFormula = true, IsExternal = true });

        Assert.Equal((12, "external-formula", Severity.Warning), (value!.Number, finding!.Code, finding.Severity));
    }

    [Fact]
    public void A_number_in_a_hidden_row_is_taken_and_told()
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Count), ACell.Number("12") with { IsHidden = true });

        Assert.Equal((12, "hidden-cell", Severity.Warning), (value!.Number, finding!.Code, finding.Severity));
    }

    [Fact]
    public void A_cell_merged_into_another_is_refused_whatever_lies_under_it() =>
        Refused(ElementKind.Count, ACell.Number("12") with { MergedInto = new CellPlace("Biểu 1", "E6") }, "merged-input");

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

        Assert.Equal(finding, Reading.Of(element, ACell.Number(raw)).Finding!.Code);
        Assert.All([least, most], limit => Assert.Equal(limit, Reading.Of(element, ACell.Number($"{limit}")).Value!.Number));
    }

    [Fact]
    public void People_are_told_the_number_as_they_see_it()
    {
        var (_, finding) = Reading.Of(AnElement.Of(ElementKind.Count), ACell.Number("1234.5"));

        Assert.Equal("Ô E7 “Số người” ghi 1.234,5, có phần lẻ. Hãy nhập số nguyên.", finding!.Message.Vi);
        Assert.Equal("Cell E7 \"People\" says 1,234.5, which has a fraction. Enter a whole number.", finding.Message.En);
        Assert.Equal(new Bilingual("số nguyên từ 0 trở lên", "a whole number from 0 up"), finding.Expected);
    }

    private static void Taken(ElementKind kind, RawCell cell, string read, string? note)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), cell);

        Assert.Equal(read, Numbers.Plain(value!.Number!.Value));
        Assert.Equal((cell.Place, cell.Text), (value.Place, value.Raw));
        Assert.Equal(note is null ? null : $"read-as Note {note}", finding is null ? null : $"{finding.Code} {finding.Severity} {finding.ReadAs}");
    }

    private static void Refused(ElementKind kind, RawCell cell, string code)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), cell);

        Assert.Null(value);
        Assert.Equal((code, Severity.Error, cell.Text), (finding!.Code, finding.Severity, finding.Entered));
    }
}
