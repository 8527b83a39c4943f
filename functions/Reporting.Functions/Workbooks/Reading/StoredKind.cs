namespace Reporting.Functions.Workbooks.Reading;

/// <summary>What a cell's type and content come to.</summary>
internal enum StoredKind : byte
{
    /// <summary>A formula whose value the file does not hold.</summary>
    FormulaAlone,

    Number,

    /// <summary>A day written out, 2024-05-24, which some writers do.</summary>
    WrittenDay,

    Text,

    SharedText,

    Boolean,

    Error,
}
