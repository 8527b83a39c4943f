using Reporting.Functions.Access;
using Reporting.Functions.Portal.Assets;

namespace Reporting.LocalHost.SignIn;

/// <summary>The page on which a person at this machine says who they are.</summary>
internal static class SignInPage
{
    public static IResult Of(string to, bool isWrong) => Results.Content($"""
        <!DOCTYPE html>
        <html lang="vi">
        <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Đăng nhập trên máy này – Báo cáo định kỳ</title>
            <link rel="stylesheet" href="{PortalAssets.Style}">
            <link rel="icon" type="image/svg+xml" href="{PortalAssets.Icon}">
        </head>
        <body>
            <header class="head"><div class="wide"><span class="brand">LocalHost</span></div></header>
            <main class="wide">
                <h1>Đăng nhập trên máy này</h1>
                <p class="lead">Chỉ LocalHost có trang này. Khi cài đặt thật, cán bộ đăng nhập bằng tài khoản Microsoft Entra ID. <span lang="en">Only LocalHost has this page; deployed, officers sign in with Microsoft Entra ID.</span></p>
                {(isWrong ? """<div class="alert" role="alert"><p>Mã không đúng. <span lang="en">That is not the token.</span></p></div>""" : "")}
                <form class="card" method="post" action="/.auth/login/aad?post_login_redirect_uri={Uri.EscapeDataString(to)}">
                    <p><label for="name">Họ tên <span lang="en">(name)</span></label></p>
                    <p><input id="name" name="name" type="text" required maxlength="100" value="Cán bộ tổng hợp"></p>
                    <p><label for="role">Vai trò <span lang="en">(app roles)</span></label></p>
                    <p><input id="role" name="role" type="text" required maxlength="500" value="{DeskRoles.Officer}" aria-describedby="roles"></p>
                    <p id="roles" class="quiet">{DeskRoles.Officer}: mọi chương trình; {DeskRoles.Officer}.VANCANH-BDG: một chương trình; {DeskRoles.Operator}: chỉ xem. Nhiều vai trò cách nhau bằng dấu cách.</p>
                    <p><label for="key">Mã “officer” trong tệp credentials.json <span lang="en">(the officer's token from credentials.json)</span></label></p>
                    <p><input id="key" name="key" type="password" required maxlength="200" autocomplete="off"></p>
                    <p class="actions"><button class="button">Đăng nhập</button></p>
                </form>
            </main>
        </body>
        </html>
        """, "text/html; charset=utf-8", statusCode: isWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK);
}
