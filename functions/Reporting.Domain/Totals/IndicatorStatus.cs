namespace Reporting.Domain.Totals;

/// <summary>How an indicator stands against its target.</summary>
public enum IndicatorStatus
{
    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Không đạt.</summary>
    NotMet,

    /// <summary>Chưa đủ số liệu: a part was not reported, or the numbers are too small to judge.</summary>
    InsufficientData,

    /// <summary>Không xác định: the denominator is zero.</summary>
    Undefined,
}
