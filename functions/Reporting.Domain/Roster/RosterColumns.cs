using System.Globalization;
using Reporting.Domain.Programmes;
using Reporting.Domain.Words;

namespace Reporting.Domain.Roster;

/// <summary>The columns of a roster workbook, in their order.</summary>
public static class RosterColumns
{
    public static readonly RosterColumn Unit = Needed("UNIT", "Mã đơn vị", "Code", 20, ElementKind.Text, ["Mã", "Mã ĐV", "Unit code", "Unit"], unit => unit.Code.ToString());

    public static readonly RosterColumn Name = Needed("NAME", "Tên đơn vị", "Name", 44, ElementKind.Text, ["Tên", "Đơn vị", "Unit name"], unit => unit.Name);

    public static readonly RosterColumn Parent = Needed("PARENT", "Mã đơn vị cấp trên", "Parent", 20, ElementKind.Text,
        ["Đơn vị cấp trên", "Cấp trên", "Mã cấp trên", "Trực thuộc", "Parent code", "Parent unit", "Reports to"], unit => unit.Parent?.ToString(), mayBeBlank: true);

    public static readonly RosterColumn Type = Other("TYPE", "Loại đơn vị", "Type", 20, ElementKind.Text, ["Loại", "Loại hình", "Unit type"], unit => unit.Type);

    public static readonly RosterColumn Reports = Needed("REPORTS", "Phải báo cáo", "Reports", 12, ElementKind.YesNo,
        ["Báo cáo", "Có báo cáo", "Nộp báo cáo", "Báo cáo (có/không)", "Reports (yes/no)"], unit => unit.Reports ? "Có" : "Không");

    public static readonly RosterColumn Contact = Other("CONTACT", "Người liên hệ", "Contact name", 30, ElementKind.Text,
        ["Liên hệ", "Đầu mối", "Đầu mối liên hệ", "Contact"], unit => Lines(unit, contact => contact.Name));

    public static readonly RosterColumn Email = Other("EMAIL", "E-mail", "E-mail", 32, ElementKind.Text,
        ["Mail", "Thư điện tử", "Địa chỉ e-mail", "E-mail address"], unit => Lines(unit, contact => contact.Email));

    public static readonly RosterColumn Phone = Other("PHONE", "Điện thoại", "Phone", 18, ElementKind.Text,
        ["Số điện thoại", "ĐT", "SĐT", "Telephone", "Phone number"], unit => Lines(unit, contact => contact.Phone));

    public static readonly RosterColumn Head = Other("HEAD", "Là lãnh đạo", "Head of unit", 12, ElementKind.Text,
        ["Lãnh đạo", "Lãnh đạo đơn vị", "Head"], unit => Lines(unit, contact => contact.Head ? "Có" : null));

    public static readonly RosterColumn ValidFrom = Other("VALID_FROM", "Có hiệu lực từ", "Valid from", 14, ElementKind.Date,
        ["Từ ngày", "Hiệu lực từ", "Hoạt động từ"], unit => DayInWords(unit.ValidFrom));

    public static readonly RosterColumn ValidTo = Other("VALID_TO", "Có hiệu lực đến", "Valid to", 14, ElementKind.Date,
        ["Đến ngày", "Hiệu lực đến", "Hoạt động đến"], unit => DayInWords(unit.ValidTo));

    public static readonly IReadOnlyList<RosterColumn> All = [Unit, Name, Parent, Type, Reports, Contact, Email, Phone, Head, ValidFrom, ValidTo];

    /// <returns>The column that a head cell names, alone or in both languages ("Mã đơn vị / Code"); null when it names none.</returns>
    public static RosterColumn? Called(string head) =>
        All.FirstOrDefault(column => column.IsCalled(head))
        ?? All.FirstOrDefault(column => head.Split(['/', '\n', '(', ')']) is { Length: > 1 } parts && parts.Where(part => !string.IsNullOrWhiteSpace(part)).All(column.IsCalled));

    private static RosterColumn Needed(string code, string vi, string en, double width, ElementKind kind, string[] others, Func<Unit, string?> textOf, bool mayBeBlank = false) =>
        new(Element(code, vi, en, kind, required: !mayBeBlank), IsNeeded: true, width, others, textOf);

    private static RosterColumn Other(string code, string vi, string en, double width, ElementKind kind, string[] others, Func<Unit, string?> textOf) =>
        new(Element(code, vi, en, kind, required: false), IsNeeded: false, width, others, textOf);

    private static DataElement Element(string code, string vi, string en, ElementKind kind, bool required) =>
        new() { Code = ElementCode.Parse(code), Label = new(vi, en), Kind = kind, Required = required, MaxLength = 500 };

    // A line a contact, so that the four columns of contacts stay side by side.
    private static string? Lines(Unit unit, Func<Contact, string?> part) =>
        unit.Contacts.All(contact => part(contact) is null) ? null : string.Join('\n', unit.Contacts.Select(part));

    private static string? DayInWords(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
