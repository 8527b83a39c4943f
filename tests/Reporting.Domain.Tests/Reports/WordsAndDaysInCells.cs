using System.Text;
using Reporting.Domain.Programmes;
using Reporting.Domain.Reports;
using Reporting.Domain.Tests.Support;

namespace Reporting.Domain.Tests.Reports;

public sealed class WordsAndDaysInCells
{
    [Theory]
    //          typed        form                         read
    [InlineData("Có",        NormalizationForm.FormC,     1)]
    [InlineData("Có",        NormalizationForm.FormD,     1)]   // as Macs type it
    [InlineData(" có ",      NormalizationForm.FormC,     1)]
    [InlineData("CÓ",        NormalizationForm.FormD,     1)]
    [InlineData("Không",     NormalizationForm.FormC,     0)]
    [InlineData("KHÔNG",     NormalizationForm.FormD,     0)]
    [InlineData("\u200ECó",  NormalizationForm.FormC,     1)]   // with a mark that came along from a chat
    public void Yes_and_no_are_read_however_they_are_typed(string typed, NormalizationForm form, int read)
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.YesNo), ACell.Text(typed.Normalize(form)));

        Assert.Equal(read, value!.Number);
        Assert.Null(finding);
    }

    [Theory]
    [InlineData(RawCellKind.Text,    "Có, một phần")]
    [InlineData(RawCellKind.Text,    "-")]
    [InlineData(RawCellKind.Text,    "1")]
    [InlineData(RawCellKind.Number,  "1")]
    public void Anything_but_yes_or_no_is_refused(RawCellKind kind, string raw) => Refused(ElementKind.YesNo, ACell.Of(kind, raw), "not-yes-or-no");

    [Theory]
    //          kind                 raw        read  told as
    [InlineData(RawCellKind.Text,    "co",      1,    "Có")]
    [InlineData(RawCellKind.Text,    "X",       1,    "Có")]
    [InlineData(RawCellKind.Text,    "Yes",     1,    "Có")]
    [InlineData(RawCellKind.Text,    "Có.",     1,    "Có")]
    [InlineData(RawCellKind.Text,    "không :", 0,    "Không")]
    [InlineData(RawCellKind.Text,    "khong",   0,    "Không")]
    [InlineData(RawCellKind.Text,    "chưa",    0,    "Không")]
    [InlineData(RawCellKind.Boolean, "1",       1,    "Có")]
    [InlineData(RawCellKind.Boolean, "0",       0,    "Không")]
    public void Words_that_the_programme_takes_for_yes_and_no_are_read_and_noted(RawCellKind kind, string raw, int read, string told)
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.YesNo), ACell.Of(kind, raw));

        Assert.Equal((read, $"read-as Note {told}"), (value!.Number, $"{finding!.Code} {finding.Severity} {finding.ReadAs}"));
    }

    [Theory]
    //          serial        since 1904   day
    [InlineData("45436",      false,       "2024-05-24")]
    [InlineData("45436.75",   false,       "2024-05-24")]   // with a time of day
    [InlineData("61",         false,       "1900-03-01")]   // the first day that Excel counts right
    [InlineData("2958465",    false,       "9999-12-31")]
    [InlineData("43974",      true,        "2024-05-24")]   // a workbook from an old Mac
    [InlineData("2957003",    true,        "9999-12-31")]
    public void A_date_cell_is_counted_from_its_workbooks_first_day(string serial, bool since1904, string day)
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Date), ACell.Serial(serial, since1904));

        Assert.Equal(DateOnly.Parse(day, null), value!.Date);
        Assert.Null(finding);
    }

    [Theory]
    //          serial        since 1904
    [InlineData("60",         false)]   // 29 February 1900, which never was
    [InlineData("0",          false)]
    [InlineData("-1",         false)]
    [InlineData("2958466",    false)]
    [InlineData("2957004",    true)]
    [InlineData("2958465",    true)]
    public void A_day_outside_the_calendar_is_refused(string serial, bool since1904) => Refused(ElementKind.Date, ACell.Serial(serial, since1904), "not-a-date");

    [Theory]
    [InlineData("25/05/2024")]
    [InlineData("25/5/2024")]
    [InlineData(" 25/5/2024 ")]
    public void A_typed_day_is_read_day_before_month(string typed) =>
        Assert.Equal(new DateOnly(2024, 5, 25), Reading.Of(AnElement.Of(ElementKind.Date), ACell.Text(typed)).Value!.Date);

    [Theory]
    [InlineData("5/25/2024")]
    [InlineData("25/5")]
    [InlineData("25/5/24")]
    [InlineData("30/02/2024")]
    [InlineData("ngày 25 tháng 5")]
    [InlineData("2024-25-05")]
    [InlineData("0/5/2024")]
    public void A_day_typed_otherwise_is_refused(string typed) => Refused(ElementKind.Date, ACell.Text(typed), "not-a-date");

    [Theory]
    [InlineData("25-5-2024")]
    [InlineData("25.05.2024")]
    [InlineData("ngày 25 tháng 5 năm 2024")]
    [InlineData("2024-05-25")]
    public void A_day_that_can_only_be_one_is_read_and_noted(string typed)
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Date), ACell.Text(typed));

        Assert.Equal((new DateOnly(2024, 5, 25), "read-as", "25/05/2024"), (value!.Date, finding!.Code, finding.ReadAs));
    }

    [Fact]
    public void A_day_written_out_in_the_file_is_taken_as_it_is() =>
        Assert.Equal(new DateOnly(2024, 5, 24), Reading.Of(AnElement.Of(ElementKind.Date), ACell.Serial("2024-05-24")).Value!.Date);

    [Fact]
    public void A_number_in_a_day_cell_is_refused() => Refused(ElementKind.Date, ACell.Number("45436"), "not-a-date");

    [Fact]
    public void Words_are_trimmed_and_put_into_the_usual_form()
    {
        var typed = "  Khó khăn: thiếu người \n".Normalize(NormalizationForm.FormD);

        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Text), ACell.Text(typed));

        Assert.Equal("Khó khăn: thiếu người", value!.Text);
        Assert.Equal(typed, value.Raw);
        Assert.Equal(("decomposed-text", Severity.Note), (finding!.Code, finding.Severity));
    }

    [Theory]
    //          kind                 in the file            format        is date  read
    [InlineData(RawCellKind.Number,  "45436",               "dd/mm/yyyy", true,    "24/05/2024")]   // typed as 24/5, which Excel made a day
    [InlineData(RawCellKind.Number,  "2",                   "h:mm",       true,    "2")]            // no day of the calendar
    [InlineData(RawCellKind.Number,  "108.88",              "",           false,   "108,88")]
    [InlineData(RawCellKind.Number,  "1.1000000000000001",  "",           false,   "1,1")]
    [InlineData(RawCellKind.Number,  "1234567",             "",           false,   "1234567")]
    [InlineData(RawCellKind.Number,  "0.125",               "0.0%",       false,   "12,5%")]
    [InlineData(RawCellKind.Boolean, "1",                   "",           false,   "TRUE")]
    [InlineData(RawCellKind.Boolean, "0",                   "",           false,   "FALSE")]
    public void Words_that_Excel_has_made_something_else_of_are_told_as_the_person_sees_them(RawCellKind kind, string raw, string format, bool isDate, string read)
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Text), ACell.Of(kind, raw) with { Format = format, IsDate = isDate });

        Assert.Equal((read, raw), (value!.Text, value.Raw));
        Assert.Null(finding);
    }

    [Theory]
    //          characters  finding
    [InlineData(20,         null)]
    [InlineData(21,         "text-too-long")]
    public void Words_keep_to_their_length(int characters, string? finding) =>
        Assert.Equal(finding, Reading.Of(AnElement.Of(ElementKind.Text) with { MaxLength = 20 }, ACell.Text(new string('a', characters))).Finding?.Code);

    [Theory]
    //          kind               required  cell blank or spaces only
    [InlineData(ElementKind.Count, true,     "required", "Ô E7 “Số người” đang để trống. Hãy nhập số nguyên từ 0 trở lên; nếu không phát sinh, nhập 0.")]
    [InlineData(ElementKind.YesNo, true,     "required", "Ô E7 “Số người” đang để trống. Hãy nhập Có hoặc Không.")]
    [InlineData(ElementKind.Text,  true,     "required", "Ô E7 “Số người” đang để trống. Hãy nhập nội dung bằng chữ.")]
    [InlineData(ElementKind.Date,  true,     "required", "Ô E7 “Số người” đang để trống. Hãy nhập ngày dạng 25/05/2024.")]
    [InlineData(ElementKind.Count, false,    null,       null)]
    [InlineData(ElementKind.Text,  false,    null,       null)]
    public void A_blank_cell_is_an_error_only_where_an_answer_is_required(ElementKind kind, bool required, string? code, string? message)
    {
        Assert.All([ACell.Blank, ACell.Text(""), ACell.Text(" \u00A0\n"), ACell.Text("\u200B\uFEFF")], cell =>
        {
            var (value, finding) = Reading.Of(AnElement.Of(kind) with { Required = required }, cell);

            Assert.Null(value);
            Assert.Equal((code, message), (finding?.Code, finding?.Message.Vi));
        });
    }

    [Theory]
    //          kind
    [InlineData(ElementKind.Count)]
    [InlineData(ElementKind.Number)]
    [InlineData(ElementKind.Percentage)]
    [InlineData(ElementKind.YesNo)]
    [InlineData(ElementKind.Date)]
    [InlineData(ElementKind.Text)]
    public void A_formula_that_fails_or_has_no_result_is_refused_whatever_belongs_there(ElementKind kind)
    {
        Refused(kind, ACell.Of(RawCellKind.Error, "#DIV/0!"), "cell-error");
        Refused(kind, ACell.Of(RawCellKind.FormulaWithoutValue, ""), "formula-without-value");
    }

    [Theory]
    //          font           typed                              read                          finding
    [InlineData(".VnTime",     "B¸o c¸o c«ng t¸c b×nh ®¼ng giíi", "Báo cáo công tác bình đẳng giới", "legacy-font Note")]
    [InlineData("VNI-Times",   "Baùo caùo coâng taùc",            "Báo cáo công tác",           "legacy-font Note")]
    [InlineData("Arial",       "Xin chµo tÊt c¶",                 "Xin chào tất cả",            "legacy-text Warning")]
    public void Texts_of_old_fonts_become_Unicode_and_are_told(string font, string typed, string read, string told)
    {
        var (value, finding) = Reading.Of(AnElement.Of(ElementKind.Text), ACell.Text(typed) with { Font = font });

        Assert.Equal((read, typed), (value!.Text, value.Raw));
        Assert.Equal(told, $"{finding!.Code} {finding.Severity}");
    }

    [Fact]
    public void Yes_in_an_old_font_is_yes() =>
        Assert.Equal(1, Reading.Of(AnElement.Of(ElementKind.YesNo), ACell.Text("Cã") with { Font = ".VnTime" }).Value!.Number);

    [Fact]
    public void A_long_entry_is_cut_in_the_message_but_never_through_a_letter()
    {
        var (_, finding) = Reading.Of(AnElement.Of(ElementKind.Count), ACell.Text(new string('a', 59) + "😀 và nhiều nữa"));

        Assert.Contains($"“{new string('a', 59)}…”", finding!.Message.Vi, StringComparison.Ordinal);
    }

    private static void Refused(ElementKind kind, RawCell cell, string code)
    {
        var (value, finding) = Reading.Of(AnElement.Of(kind), cell);

        Assert.Null(value);
        Assert.Equal((code, Severity.Error), (finding!.Code, finding.Severity));
        Assert.NotEmpty(finding.Message.Vi);
        Assert.NotEmpty(finding.Message.En);
    }
}
