using Reporting.Functions.Workbooks;

namespace Reporting.Functions.Tests.Workbooks;

/// <summary>Heights that are worked out without a font. The lines are those that LibreOffice sets.</summary>
public sealed class HeightsOfTexts
{
    private const string Plan = "Kế hoạch của Trung tâm Y tế huyện Vân Canh (số …/KH-TTYT, tháng 5 năm 2024) triển khai thực hiện công tác vì sự tiến bộ của phụ nữ và bình đẳng giới năm 2024";

    [Theory]
    //          text                                                                         width  size bold   lines
    [InlineData("Chưa nộp",                                                                  12.5,  11,  false, 1)]
    [InlineData("24 giờ 00 Thứ Sáu ngày 24/5/2024",                                          14.5,  11,  false, 2)]
    [InlineData("Bị trả lại với 5 lỗi (bản nộp ngày 20/5/2024)",                             13,    11,  false, 3)]
    [InlineData("Khoa Chăm sóc sức khỏe sinh sản và Phụ sản",                                17.4,  11,  false, 3)]
    [InlineData("TRUNG TÂM Y TẾ THỊ XÃ HOÀI NHƠN – CƠ SỞ 54",                                17.4,  11,  false, 3)]     // capitals are wide
    [InlineData("Nguyễn Thị Minh Nguyệt: 0256\u00a03114\u00a0074\nTrần Văn Bé: be.tran@canhlien.binhdinh.example", 12, 11, false, 7)]     // a word longer than its line
    [InlineData("Vì sự tiến bộ của phụ nữ và bình đẳng giới lĩnh vực Y tế tỉnh An Giang",    73.9,  14,  true,  2)]
    [InlineData("Vì sự tiến bộ phụ nữ ngành Y tế Hà Tĩnh",                                   73.9,  14,  true,  1)]
    [InlineData(Plan,                                                                        73.9,  14,  false, 3)]
    [InlineData("",                                                                          10,    11,  false, 1)]
    public void Have_room_for_every_line(string text, double width, double size, bool bold, int lines) =>
        Assert.Equal((lines * size * 1.35) + 3, Look.HeightForWords(text, width + Look.Margins, size, bold), 6);
}
