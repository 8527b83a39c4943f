namespace Reporting.Domain.Programmes;

/// <summary>What a table's column holds.</summary>
public enum TableColumnKind
{
    Text,

    /// <summary>When something is done, in words; see <see cref="Reports.ActivityTime"/>.</summary>
    Time,
}
