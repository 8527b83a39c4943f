using Reporting.Domain.Deadlines;

namespace Reporting.Domain.Tests.Support;

/// <summary>What the office may have granted the station of Canh Liên.</summary>
internal static class Grants
{
    /// <param name="until">The first moment that is too late; a day means its beginning.</param>
    public static Grant Extension(string until, string granted = "2024-05-20T09:00:00", string document = "Công văn số 12/CV-TTYT") =>
        new(VanCanh.CanhLien.Code, GrantKind.Extension, Moments.Moment(until), "mưa lũ chia cắt", document, "officer", Moments.Moment(granted));

    public static Grant Exemption(string granted = "2024-05-20T09:00:00") =>
        new(VanCanh.CanhLien.Code, GrantKind.Exemption, null, "trạm đang sửa chữa", "", "officer", Moments.Moment(granted));

    public static Grant Withdrawal(string granted) =>
        new(VanCanh.CanhLien.Code, GrantKind.Withdrawn, null, "cấp nhầm", "", "officer", Moments.Moment(granted));
}
