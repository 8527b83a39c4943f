namespace Reporting.Domain.Reports;

/// <summary>How an input cell was found in an uploaded workbook. Only a name is certain; what was found otherwise is shown to the
/// unit in a new form and never accepted unseen.</summary>
public enum FoundBy
{
    /// <summary>By its defined name, which moves with the cell.</summary>
    Name,

    /// <summary>By the code that stands in its row.</summary>
    Code,

    /// <summary>By the label that stands in its row.</summary>
    Label,
}
