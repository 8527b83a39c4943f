using Reporting.Domain.Periods;
using Reporting.Domain.Reports;
using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>The catalogue of findings about a roster workbook, beyond those about any cell.</summary>
public static class RosterFindings
{
    public static Finding NoHead(string? sheet) => new("no-roster-head", Severity.Error, sheet, "A1", null, null, null,
        new("dòng tiêu đề có các cột Mã đơn vị, Tên đơn vị, Mã đơn vị cấp trên, Phải báo cáo", "a head row with the columns Code, Name, Parent, Reports"),
        new("Không tìm thấy dòng tiêu đề của danh sách đơn vị trong 20 dòng đầu. Hãy tải danh sách hiện tại về, sửa trên tệp đó rồi gửi lại.",
            "No head row of a roster was found in the first 20 rows. Download the present roster, change that file and send it again."));

    public static Finding ColumnMissing(RosterColumn column, CellPlace head) => new("column-missing", Severity.Error, head.Sheet, head.Address, column.Code, null, null, column.Name,
        new($"Dòng tiêu đề (từ ô {head.Address}) thiếu cột “{column.Name.Vi}”. Hãy thêm cột này.",
            $"The head row (from cell {head.Address}) lacks the column \"{column.Name.En}\". Add it."));

    public static Finding ColumnTwice(RosterColumn column, CellPlace place, CellPlace first) => new("column-twice", Severity.Error, place.Sheet, place.Address, column.Code, null, null, null,
        new($"Cột “{column.Name.Vi}” ở ô {place.Address} đã có ở ô {first.Address}. Hãy bỏ bớt một cột.",
            $"The column \"{column.Name.En}\" in cell {place.Address} is in cell {first.Address} already. Remove one of them."));

    public static Finding BadCode(RosterColumn column, RawCell cell) => OfCell("bad-code", column, cell,
        new("1 đến 40 ký tự: chữ cái A-Z không dấu, chữ số, dấu - hoặc _, bắt đầu bằng chữ cái hoặc chữ số", UnitCode.Expected),
        new($"Ô {cell.Place.Address} “{column.Name.Vi}” ghi “{Short(cell.Text)}”, không dùng làm mã được. Mã gồm 1 đến 40 ký tự: chữ cái A-Z không dấu, chữ số, dấu - hoặc _.",
            $"Cell {cell.Place.Address} \"{column.Name.En}\" says \"{Short(cell.Text)}\", which cannot be a code. A code is {UnitCode.Expected}."));

    public static Finding TwiceInTheRoster(RosterEntry entry, RosterEntry first)
    {
        var (cell, there) = (entry.Row[RosterColumns.Unit], first.Row[RosterColumns.Unit].Place.Address);
        return OfCell("duplicate-unit", RosterColumns.Unit, cell, null,
            new($"Mã {entry.Unit.Code} ở ô {cell.Place.Address} đã có ở ô {there}. Mỗi đơn vị chỉ ghi một dòng, mỗi mã chỉ dùng cho một đơn vị.",
                $"Code {entry.Unit.Code} in cell {cell.Place.Address} is in cell {there} already. A unit has one row, and a code one unit."));
    }

    public static Finding OfAnotherOffice(RosterEntry entry)
    {
        var cell = entry.Row[RosterColumns.Unit];
        return OfCell("unit-of-another-office", RosterColumns.Unit, cell, null,
            new($"Ô {cell.Place.Address}: mã {entry.Unit.Code} là đơn vị của chương trình do cơ quan khác phụ trách. Hãy dùng mã khác, hoặc nhờ cán bộ phụ trách mọi chương trình thêm đơn vị này.",
                $"Cell {cell.Place.Address}: {entry.Unit.Code} is a unit of a programme that another office runs. Use another code, or ask an officer of every office to add this unit."));
    }

    public static Finding UnknownParent(RosterEntry entry)
    {
        var cell = entry.Row[RosterColumns.Parent];
        return OfCell("unknown-parent", RosterColumns.Parent, cell, null,
            new($"Ô {cell.Place.Address}: đơn vị cấp trên {entry.Unit.Parent} của {entry.Unit.Name} không có trong danh sách này. Hãy thêm dòng cho {entry.Unit.Parent} hoặc sửa mã cấp trên.",
                $"Cell {cell.Place.Address}: {entry.Unit.Parent}, the parent of {entry.Unit.Name}, is not in this roster. Add a row for {entry.Unit.Parent} or mend the parent's code."));
    }

    public static Finding SecondRoot(RosterEntry entry, RosterEntry first)
    {
        var cell = entry.Row[RosterColumns.Parent];
        return OfCell("second-root", RosterColumns.Parent, cell, new("mã đơn vị cấp trên", "the parent's code"),
            new($"Ô {cell.Place.Address} để trống, nhưng chỉ một đơn vị được không có cấp trên, và đó đã là {first.Unit.Name} ({first.Unit.Code}, ô {first.Row[RosterColumns.Parent].Place.Address}). Hãy ghi mã cấp trên của {entry.Unit.Name}.",
                $"Cell {cell.Place.Address} is blank, but only one unit is without a parent, and that is {first.Unit.Name} ({first.Unit.Code}, cell {first.Row[RosterColumns.Parent].Place.Address}) already. Enter the code of the parent of {entry.Unit.Name}."));
    }

    public static Finding NoRoot(RawRoster raw) => OfHead("no-root", RosterColumns.Parent, raw,
        new("Danh sách không có đơn vị gốc. Hãy để trống cấp trên của đúng một đơn vị: đơn vị nhận báo cáo của tất cả.",
            "The roster has no root. Leave the parent of exactly one unit blank: the one that receives everybody's reports."));

    public static Finding UnderItself(RosterEntry entry)
    {
        var cell = entry.Row[RosterColumns.Parent];
        return OfCell("cycle", RosterColumns.Parent, cell, null,
            new($"Ô {cell.Place.Address}: đi từ {entry.Unit.Code} lên cấp trên {entry.Unit.Parent} thì vòng lại chính {entry.Unit.Code}. Hãy sửa mã cấp trên.",
                $"Cell {cell.Place.Address}: from {entry.Unit.Code} up by its parent {entry.Unit.Parent} one comes back to {entry.Unit.Code}. Mend the parent's code."));
    }

    public static Finding NobodyReports(RawRoster raw) => OfHead("nobody-reports", RosterColumns.Reports, raw,
        new("Không đơn vị nào phải báo cáo. Hãy ghi Có ở cột này cho các đơn vị phải nộp báo cáo.", "No unit reports. Enter Có in this column for the units that owe reports."));

    public static Finding EndsBeforeItBegins(RosterRow row, Unit unit)
    {
        var column = row.Cells.ContainsKey(RosterColumns.ValidTo) ? RosterColumns.ValidTo : RosterColumns.ValidFrom;
        var (cell, from, to) = (row[column], RosterColumns.ValidFrom.TextOf(unit), RosterColumns.ValidTo.TextOf(unit));
        return OfCell("valid-to-before-valid-from", column, cell, null,
            new($"Ô {cell.Place.Address}: hiệu lực đến {to} trước hiệu lực từ {from}. Hãy sửa một trong hai ngày.",
                $"Cell {cell.Place.Address}: valid to {to} comes before valid from {from}. Mend one of the two days."));
    }

    public static Finding BadAddress(RawCell cell, string wrong) => OfCell("bad-email", RosterColumns.Email, cell, new("địa chỉ dạng ten@coquan.vn", "an address such as name@office.vn"),
        new($"Ô {cell.Place.Address} ghi “{Short(wrong)}”, không phải địa chỉ e-mail. Hãy nhập địa chỉ dạng ten@coquan.vn; nhiều địa chỉ thì mỗi địa chỉ một dòng trong ô.",
            $"Cell {cell.Place.Address} says \"{Short(wrong)}\", which is not an e-mail address. Enter one such as name@office.vn; several go on a line each within the cell."));

    public static Finding NeitherYesNorNo(RawCell cell, string unclear) => OfCell("bad-answer", RosterColumns.Head, cell, new("Có hoặc Không", "Có (yes) or Không (no)"),
        new($"Ô {cell.Place.Address} ghi “{Short(unclear)}”. Hãy ghi Có cho người là lãnh đạo đơn vị, để trống hoặc ghi Không cho người khác; mỗi người một dòng như ở cột người liên hệ.",
            $"Cell {cell.Place.Address} says \"{Short(unclear)}\". Enter Có for a contact who heads the unit, nothing or Không for any other; a line each, as in the column of contacts."));

    public static Finding RootReplaced(RosterEntry root, Unit before)
    {
        var cell = root.Row[RosterColumns.Unit];
        return OfCell("root-replaced", RosterColumns.Unit, cell, new(before.Code.ToString(), before.Code.ToString()),
            new($"Đơn vị gốc phải giữ mã {before.Code} ({before.Name}), vì dưới nó đã có đơn vị nộp báo cáo. Hãy giữ {before.Code} làm gốc; tên thì đổi được.",
                $"The root must keep the code {before.Code} ({before.Name}), since units under it have reported. Keep {before.Code} as the root; its name may change."));
    }

    public static Finding RootNotThere(RawRoster raw, RosterEntry root, Period period)
    {
        var column = raw.Has(RosterColumns.ValidFrom) && root.Unit.ValidFrom > period.DataTo ? RosterColumns.ValidFrom : raw.Has(RosterColumns.ValidTo) ? RosterColumns.ValidTo : RosterColumns.Unit;
        var cell = root.Row[column];
        return OfCell("root-not-valid", column, cell, null,
            new($"Ô {cell.Place.Address}: đơn vị gốc {root.Unit.Code} không có hiệu lực vào {VietnamTime.Date(period.DataTo)} (kỳ {period.Id}). Đơn vị gốc phải có hiệu lực trong mọi kỳ: hãy để trống ngày hiệu lực.",
                $"Cell {cell.Place.Address}: the root {root.Unit.Code} is not valid on {RosterDay(period)} (period {period.Id}). The root is valid in every period: leave its days of validity blank."));
    }

    /// <param name="raw">The workbook.</param>
    /// <param name="unit">The unit whose parent is not there.</param>
    /// <param name="entry">Its row; else that of its parent; null when neither has one.</param>
    /// <param name="period">The period.</param>
    public static Finding ParentNotThere(RawRoster raw, Unit unit, RosterEntry? entry, Period period)
    {
        var column = entry is null || entry.Unit.Code == unit.Code ? RosterColumns.Parent : raw.Has(RosterColumns.ValidFrom) ? RosterColumns.ValidFrom : RosterColumns.Unit;
        var place = entry?.Row[column].Place ?? raw.Head;
        return new("parent-not-valid", Severity.Error, place.Sheet, place.Address, column.Code, entry?.Row[column].Text, null, null,
            new($"Ô {place.Address}: vào {VietnamTime.Date(period.DataTo)} (kỳ {period.Id}) đơn vị {unit.Code} có hiệu lực nhưng cấp trên {unit.Parent} thì không. Hãy sửa ngày hiệu lực của {unit.Parent} hoặc của {unit.Code}.",
                $"Cell {place.Address}: on {RosterDay(period)} (period {period.Id}) unit {unit.Code} is valid but its parent {unit.Parent} is not. Mend the days of validity of {unit.Parent} or of {unit.Code}."));
    }

    private static string RosterDay(Period period) => period.DataTo.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private static Finding OfCell(string code, RosterColumn column, RawCell cell, Bilingual? expected, Bilingual message) =>
        new(code, Severity.Error, cell.Place.Sheet, cell.Place.Address, column.Code, cell.Text, null, expected, message);

    private static Finding OfHead(string code, RosterColumn column, RawRoster raw, Bilingual message)
    {
        var place = raw.HeadOf(column);
        return new(code, Severity.Error, place.Sheet, place.Address, column.Code, null, null, null, message);
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)] + "…";
}
