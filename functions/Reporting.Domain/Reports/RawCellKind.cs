namespace Reporting.Domain.Reports;

/// <summary>What a workbook says a cell holds.</summary>
public enum RawCellKind
{
    Blank,
    Number,
    Text,
    Boolean,

    /// <summary>An error such as <c>#DIV/0!</c>.</summary>
    Error,

    /// <summary>A formula whose value the file does not hold.</summary>
    FormulaWithoutValue,
}
