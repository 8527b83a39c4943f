using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>The service as its clients share it: an address, an account and a pipeline that signs.</summary>
internal sealed class TableService
{
    private const string StorageScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline pipeline;

    private TableService(Uri endpoint, string accountName, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        AccountName = accountName;
        Version = options.Version;
        pipeline = HttpPipelineBuilder.Build(new HttpPipelineOptions(options)
        {
            PerRetryPolicies = { authentication },
            RequestFailedDetailsParser = new ServiceError(),
        });
    }

    public Uri Endpoint { get; }

    public string AccountName { get; }

    public string Version { get; }

    public static TableService From(string connectionString, TableClientOptions options)
    {
        var (endpoint, credential) = ConnectionString.Parse(connectionString);
        return With(endpoint, credential, options);
    }

    public static TableService With(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, credential.AccountName, new SharedKeyPolicy(credential), options);
    }

    public static TableService With(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(tokenCredential);
        return new(endpoint, AccountOf(endpoint), new BearerTokenAuthenticationPolicy(tokenCredential, StorageScope), options);
    }

    /// <summary>A table's address may be given with the table's name at its end.</summary>
    public static Uri WithoutTable(Uri endpoint, string tableName) =>
        tableName != null && endpoint?.AbsolutePath.EndsWith($"/{tableName}", StringComparison.Ordinal) == true && AccountOf(endpoint) != tableName
            ? new Uri(endpoint.GetLeftPart(UriPartial.Path)[..^tableName.Length])
            : endpoint;

    public Uri Address(string path) => new($"{Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");

    public HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(Address(path));
        request.Headers.Add("x-ms-version", Version);
        request.Headers.Add("DataServiceVersion", "3.0");
        return message;
    }

    public HttpMessage Message(EntityOperation operation)
    {
        var message = Message(operation.Method, operation.Path);
        foreach (var (name, value) in operation.Headers)
            message.Request.Headers.Add(name, value);
        if (operation.Body != null)
            message.Request.Content = RequestContent.Create(operation.Body);
        return message;
    }

    /// <summary>Sends; any status of 400 and above but the tolerated one is an exception.</summary>
    public async Task<Response> Send(HttpMessage message, bool isAsync, CancellationToken stop, int tolerated = 0)
    {
        using (message)
        {
            if (isAsync)
                await pipeline.SendAsync(message, stop).ConfigureAwait(false);
            else
                pipeline.Send(message, stop);

            var response = message.Response;
            return response.Status < 400 || response.Status == tolerated ? response : throw new RequestFailedException(response);
        }
    }

    private static string AccountOf(Uri endpoint) =>
        endpoint.HostNameType == UriHostNameType.Dns && endpoint.Host.Contains('.', StringComparison.Ordinal)
            ? endpoint.Host[..endpoint.Host.IndexOf('.', StringComparison.Ordinal)]
            : endpoint.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
