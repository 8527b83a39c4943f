using System.Net.Http.Headers;
using System.Text.Json;

namespace Reporting.EndToEnd.Tests.Support;

/// <summary>Somebody who may hold a token, talking HTTP as the contract has it.</summary>
public sealed class Person(HttpClient http, string? token)
{
    private const string VanCanh = "VANCANH-BDG";

    public async Task<HttpResponseMessage> Get(string path) => await Send(new HttpRequestMessage(HttpMethod.Get, path));

    public async Task<HttpResponseMessage> Post(string path, HttpContent? content = null) => await Send(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });

    public async Task<HttpResponseMessage> Put(string path, HttpContent content) => await Send(new HttpRequestMessage(HttpMethod.Put, path) { Content = content });

    /// <returns>The answer to a request of this method; what is no question has some body.</returns>
    public Task<HttpResponseMessage> Send(HttpMethod method, string path) =>
        Send(new HttpRequestMessage(method, path) { Content = method == HttpMethod.Get ? null : new ByteArrayContent([1]) });

    public async Task<JsonElement> Json(string path)
    {
        using var response = await Get(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<byte[]> Bytes(string path)
    {
        using var response = await Get(path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    public Task<byte[]> Template(string period, string unit, string programme = VanCanh) => Bytes($"api/programmes/{programme}/periods/{period}/units/{unit}/template");

    /// <returns>The id of the submission.</returns>
    public async Task<string> Submit(string period, string unit, byte[] workbook, string programme = VanCanh)
    {
        using var response = await Upload(period, unit, new ByteArrayContent(workbook), programme);
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    public Task<HttpResponseMessage> Upload(string period, string unit, HttpContent content, string programme = VanCanh) =>
        Post($"api/programmes/{programme}/periods/{period}/units/{unit}/submissions", content);

    /// <returns>The submission once it has a verdict.</returns>
    public async Task<JsonElement> Verdict(string submission)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            var answer = await Json($"api/submissions/{submission}");
            if (answer.GetProperty("state").GetString() != "received") return answer;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{submission} has no verdict after a minute.");
    }

    public async Task<JsonElement> SubmitAndWait(string period, string unit, byte[] workbook, string programme = VanCanh) => await Verdict(await Submit(period, unit, workbook, programme));

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await http.SendAsync(request);
    }
}
