namespace Reporting.Domain.Deadlines;

/// <summary>What an office may grant a unit.</summary>
public enum GrantKind
{
    /// <summary>A later due moment (gia hạn).</summary>
    Extension,

    /// <summary>No report is owed (miễn báo cáo).</summary>
    Exemption,

    /// <summary>What was granted before is taken back; the rule holds again.</summary>
    Withdrawn,
}
