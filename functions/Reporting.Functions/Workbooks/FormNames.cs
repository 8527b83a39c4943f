using Reporting.Domain.Words;

namespace Reporting.Functions.Workbooks;

/// <summary>The names within our workbooks that code relies on. People may rename sheets and move cells; these stay.</summary>
internal static class FormNames
{
    public const string FormSheet = "Báo cáo";
    public const string NarrativeSheet = "Thuyết minh";

    public const string TargetsSheet = "Chỉ tiêu";

    /// <summary>Hidden so deeply that Excel's menus do not offer to show it.</summary>
    public const string ManifestSheet = "_manifest";

    /// <summary>The first sheet of an annotated workbook.</summary>
    public const string FindingsSheet = "KẾT QUẢ KIỂM TRA";

    /// <summary>Author of the notes we put on cells, by which we find them again.</summary>
    public const string NoteAuthor = "Reporting";

    /// <summary>The defined name of the cell that tells people whose form it is.</summary>
    public const string IdentityCell = "form.unit";

    /// <summary>The same where names may not have a point in them, and programs put an underscore.</summary>
    public const string IdentityCellUnderscored = "form_unit";

    private const string ElementPrefix = "de.";

    /// <summary>The defined name of an element's input cell.</summary>
    public static string CellOf(ElementCode element) => ElementPrefix + element;

    /// <summary>The defined name of the body of a table of repeating rows.</summary>
    public static string TableOf(ElementCode table) => "tb." + table;
}
