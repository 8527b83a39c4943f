namespace Reporting.Domain.Reports;

/// <summary>How a unit says that something does not apply to it: neither blank, which is a gap, nor zero, which is a figure.</summary>
public static class NotApplicable
{
    public const string Short = "KAD";
    public const string Long = "KHÔNG ÁP DỤNG";
}
