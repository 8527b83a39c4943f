using Reporting.Domain.Reports;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Tests.Roster;

/// <summary>What the rows of a roster workbook are read as, and what is said about which cell.</summary>
public sealed class RowsOfRosters
{
    [Theory]
    //          the last row                            finding             cell
    [InlineData("A|Đơn vị A|R|Có",                      "",                 "")]
    [InlineData("a-1|Đơn vị A|r|không",                 "",                 "")]
    [InlineData("TRẠM A|Đơn vị A|R|Có",                 "bad-code",         "A4")]
    [InlineData("-A|Đơn vị A|R|Có",                     "bad-code",         "A4")]
    [InlineData("|Đơn vị A|R|Có",                       "required",         "A4")]
    [InlineData("A||R|Có",                              "required",         "B4")]
    [InlineData("A| |R|Có",                             "required",         "B4")]
    [InlineData("A|Đơn vị A|R|",                        "required",         "D4")]
    [InlineData("A|Đơn vị A|R|?",                       "not-yes-or-no",    "D4")]
    [InlineData("D|Đơn vị A|R|Có",                      "duplicate-unit",   "A4")]
    [InlineData("A|Đơn vị A|KHAC|Có",                   "unknown-parent",   "C4")]
    [InlineData("A|Đơn vị A|B?|Có",                     "bad-code",         "C4")]
    [InlineData("A|Đơn vị A||Có",                       "second-root",      "C4")]
    [InlineData("A|Đơn vị A|A|Có",                      "cycle",            "C4")]
    public void Are_answered_cell_by_cell(string row, string code, string cell)
    {
        var found = Findings(["R|Gốc||Có", "D|Đơn vị D|R|Có", row]);

        Assert.Equal(code.Length == 0 ? [] : [(code, cell)], found.Select(one => (one.Code, one.Cell!)));
        Assert.All(found, one => Assert.True(one.Severity == Severity.Error && one.Message.Vi.Contains(cell, StringComparison.Ordinal) && one.Message.En.Contains(cell, StringComparison.Ordinal)));
    }

    [Theory]
    //          e-mail               valid from    valid to       finding                         cell
    [InlineData("",                  "",           "",            "",                             "")]
    [InlineData("a@soyte.example",   "01/01/2024", "31/12/2024",  "",                             "")]
    [InlineData("a@x.vn; b@y.vn",    "1/1/2024",   "1/1/2024",    "",                             "")]
    [InlineData("trạm@soyte.vn",     "",           "",            "bad-email",                    "E2")]
    [InlineData("a@soyte",           "",           "",            "bad-email",                    "E2")]
    [InlineData("a@x.vn, b@y.vn",    "",           "",            "bad-email",                    "E2")]
    [InlineData("không có",          "",           "",            "bad-email",                    "E2")]
    [InlineData("",                  "2024-13-01", "",            "not-a-date",                   "F2")]
    [InlineData("",                  "",           "31/02/2024",  "not-a-date",                   "G2")]
    [InlineData("",                  "02/01/2024", "01/01/2024",  "valid-to-before-valid-from",   "G2")]
    public void Hold_addresses_and_days(string mail, string from, string to, string code, string cell)
    {
        var found = Read([$"R|Gốc||Có|{mail}|{from}|{to}"], RosterColumns.Email, RosterColumns.ValidFrom, RosterColumns.ValidTo).Findings;

        Assert.Equal(code.Length == 0 ? [] : [(code, cell)], found.Select(one => (one.Code, one.Cell!)));
    }

    [Theory]
    //          rows                                              finding            cell
    [InlineData("R|Gốc|A|Có;A|A|R|Có",                            "no-root cycle cycle", "C1 C2 C3")]
    [InlineData("R|Gốc||Không;A|A|R|Không",                       "nobody-reports",  "D1")]
    [InlineData("R|Gốc||Có;A|A|B|Có;B|B|C|Có;C|C|A|Có",           "cycle cycle cycle", "C3 C4 C5")]
    [InlineData("R|Gốc||Có;A|A|B|Có;B|B|B|Có",                    "cycle",           "C4")]           // A only hangs below it
    public void Make_one_tree(string rows, string codes, string cells)
    {
        var found = Findings(rows.Split(';')).OrderBy(one => one.Cell, StringComparer.Ordinal).ToList();

        Assert.Equal((codes, cells), (string.Join(' ', found.Select(one => one.Code)), string.Join(' ', found.Select(one => one.Cell))));
    }

    [Fact]
    public void Hold_several_contacts_a_line_each()
    {
        var unit = Read(["R|Gốc||Có|Chị Lan\\nAnh Ba|lan@x.vn|\\n0905 1"], RosterColumns.Contact, RosterColumns.Email, RosterColumns.Phone).Entries[0].Unit;

        Assert.Equal([("Chị Lan", "lan@x.vn", null), ("Anh Ba", null, "0905 1")], unit.Contacts.Select(one => (one.Name, one.Email, one.Phone)));
    }

    [Fact]
    public void Name_a_contact_without_a_name_after_the_unit() =>
        Assert.Equal("Gốc", Assert.Single(Read(["R|Gốc||Có|lan@x.vn"], RosterColumns.Email).Entries[0].Unit.Contacts).Name);

    [Fact]
    public void Leave_what_their_columns_do_not_mention()
    {
        var before = new Unit { Code = ARoster.Codes("R").Single(), Name = "Cũ", Type = "Sở", ValidFrom = new(2024, 1, 1), Contacts = [new Contact { Name = "Lan", Email = "lan@x.vn", Phone = "1" }] };
        var after = RosterReading.Read(ARoster.Of(["R|Mới||Có|2"], RosterColumns.Phone), [before]).Entries[0].Unit;

        Assert.Equal(("Mới", "Sở", new DateOnly(2024, 1, 1)), (after.Name, after.Type, after.ValidFrom!.Value));
        Assert.Equal([("Lan", "lan@x.vn", "2")], after.Contacts.Select(one => (one.Name, one.Email, one.Phone)));
    }

    [Fact]
    public void Need_their_columns_once_each()
    {
        var raw = ARoster.Of(["R|Gốc||Có|x"], RosterColumns.Name);
        var lacking = raw with { Columns = [.. raw.Columns.Where(one => one.Column != RosterColumns.Parent && one.Place.Address != "E1")] };

        Assert.Equal([("column-twice", "E1")], RosterReading.Read(raw, []).Findings.Select(one => (one.Code, one.Cell)));
        Assert.Equal([("column-missing", "A1")], RosterReading.Read(lacking, []).Findings.Select(one => (one.Code, one.Cell)));
    }

    private static IReadOnlyList<Finding> Findings(IEnumerable<string> lines) => Read(lines).Findings;

    private static ReadRoster Read(IEnumerable<string> lines, params RosterColumn[] further) => RosterReading.Read(ARoster.Of(lines, further), []);
}
