using Reporting.Domain;
using Reporting.Domain.Roster;

namespace Reporting.Functions.Portal.Desk.Links;

/// <summary>What the page of links says.</summary>
internal static class LinkSentences
{
    public static readonly Bilingual OfOtherOffices = new(
        "Đơn vị còn báo cáo cho cơ quan khác, mà liên kết mở mọi chương trình của đơn vị. Hãy nhờ cán bộ phụ trách mọi cơ quan cấp hoặc thu hồi.",
        "The unit reports to another office as well, and a link opens all its programmes. Ask an officer of every office to issue or revoke one.");

    public static readonly Bilingual NoSuchUnit = new(
        "Đơn vị này không có trong danh sách báo cáo của chương trình, hoặc đã hết hiệu lực.", "This unit does not report to the programme, or has ended.");

    public static readonly Bilingual NoSuchAct = new("Không rõ việc cần làm. Hãy bấm lại nút trên trang này.", "It is not clear what is to be done. Press a button on this page again.");

    public static readonly Bilingual NobodyWithout = new(
        "Đơn vị nào cũng đã có liên kết còn hạn, nên không cấp thêm liên kết nào.", "Every unit has a valid link, so none was issued.");

    public static Bilingual Revoked(Unit unit) => new(
        $"Đã thu hồi mọi liên kết của {unit.Name}. Ai đang mở trang bằng liên kết cũ cũng phải dừng lại.", $"Every link of {unit.Name} is revoked. Whoever has a page open by one of them is shut out.");
}
