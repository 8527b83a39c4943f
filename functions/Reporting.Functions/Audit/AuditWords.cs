using Reporting.Domain;

namespace Reporting.Functions.Audit;

/// <summary>What a function does, in the words of the audit log.</summary>
public static class AuditWords
{
    private static readonly Dictionary<string, Bilingual> Words = new(StringComparer.Ordinal)
    {
        ["SubmitReport"] = new("Nộp báo cáo", "Sends a report"),
        ["SendReport"] = new("Nộp báo cáo", "Sends a report"),
        ["CreateUploadLink"] = new("Lấy liên kết tải tệp lên", "Takes an upload link"),
        ["DownloadTemplate"] = new("Tải biểu mẫu", "Downloads a form"),
        ["DownloadAnnotated"] = new("Tải tệp có ghi chú", "Downloads the workbook with notes"),
        ["DownloadConsolidated"] = new("Tải báo cáo tổng hợp", "Downloads the consolidated report"),
        ["DownloadLetter"] = new("Tải công văn đôn đốc", "Downloads the letter"),
        ["DownloadRoster"] = new("Tải danh sách đơn vị", "Downloads the roster"),
        ["ReplaceRoster"] = new("Thay danh sách đơn vị", "Replaces the roster"),
        ["GrantExtensions"] = new("Gia hạn, miễn báo cáo", "Grants extensions"),
        ["NameDueDay"] = new("Ấn định ngày nộp", "Names the due day"),
        ["IssueUnitToken"] = new("Cấp liên kết cho đơn vị", "Issues a unit's link"),
        ["RevokeUnitToken"] = new("Thu hồi liên kết của đơn vị", "Revokes a unit's link"),
        ["GrantAtDesk"] = new("Gia hạn, miễn báo cáo", "Grants extensions"),
        ["NameDueDayAtDesk"] = new("Ấn định ngày nộp", "Names the due day"),
        ["RemindNow"] = new("Nhắc đơn vị nộp báo cáo", "Reminds units"),
        ["RemindUnits"] = new("Nhắc đơn vị nộp báo cáo", "Reminds units"),
        ["ChangeUnitLinks"] = new("Cấp, thay hoặc thu hồi liên kết", "Issues, replaces or revokes links"),
        ["UploadRoster"] = new("Gửi danh sách đơn vị để xem trước", "Sends a roster for a preview"),
        ["ConfirmRoster"] = new("Thay danh sách đơn vị", "Replaces the roster"),
        ["TakeBounce"] = new("Chuyển thư bị trả về", "Hands in a mail that came back"),
        ["SignOut"] = new("Thoát", "Signs out"),
    };

    /// <returns>The function's own name when there are no words for it.</returns>
    public static Bilingual Of(string function) => Words.TryGetValue(function, out var words) ? words : new Bilingual(function, function);

    public static bool Has(string function) => Words.ContainsKey(function);
}
