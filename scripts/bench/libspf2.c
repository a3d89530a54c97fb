/*
 * Checks by libspf2 over answers at hand, a batch for each line of input.
 *
 * libspf2-runner ZONE: a line of ZONE is `name TAB type TAB data`. A line of input is
 * `count TAB ip TAB domain`; the answer is a line `result microseconds`, of CPU and for one check.
 */

#include <arpa/inet.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <spf2/spf.h>
#include <spf2/spf_dns.h>
#include <spf2/spf_dns_rr.h>

#define MAX_ENTRIES 16384

static SPF_dns_rr_t *entries[MAX_ENTRIES];
static size_t entry_count;
static SPF_dns_server_t memory;

static int compare(const char *name, int type, const SPF_dns_rr_t *entry) {
	int order = strcasecmp(name, entry->domain);
	return order != 0 ? order : type - (int)entry->rr_type;
}

static int by_key(const void *left, const void *right) {
	const SPF_dns_rr_t *entry = *(SPF_dns_rr_t *const *)left;
	return compare(entry->domain, (int)entry->rr_type, *(SPF_dns_rr_t *const *)right);
}

/* The first entry at or after the key. */
static size_t find(const char *name, int type) {
	size_t low = 0, high = entry_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (compare(name, type, entries[middle]) > 0) low = middle + 1;
		else high = middle;
	}
	return low;
}

static SPF_dns_rr_t *lookup(SPF_dns_server_t *server, const char *asked, ns_type type, int should_cache) {
	(void)should_cache;
	char name[NS_MAXDNAME];
	snprintf(name, sizeof name, "%s", asked);
	size_t length = strlen(name);
	if (length > 0 && name[length - 1] == '.') name[length - 1] = 0;
	size_t at = find(name, (int)type);
	if (at < entry_count && compare(name, (int)type, entries[at]) == 0) {
		SPF_dns_rr_t *copy = NULL;
		SPF_dns_rr_dup(&copy, entries[at]);
		return copy;
	}
	size_t any = find(name, 0);
	int is_there = any < entry_count && strcasecmp(name, entries[any]->domain) == 0;
	return SPF_dns_rr_new_init(server, asked, type, 3600, is_there ? NO_DATA : HOST_NOT_FOUND);
}

static ns_type type_of(const char *text) {
	if (strcmp(text, "A") == 0) return ns_t_a;
	if (strcmp(text, "AAAA") == 0) return ns_t_aaaa;
	return strcmp(text, "MX") == 0 ? ns_t_mx : ns_t_txt;
}

/* Records of one name and type stand in neighboring lines. */
static void add(const char *name, ns_type type, const char *data) {
	SPF_dns_rr_t *entry = entry_count > 0 ? entries[entry_count - 1] : NULL;
	if (entry == NULL || compare(name, (int)type, entry) != 0) {
		if (entry_count == MAX_ENTRIES) exit(3);
		entry = SPF_dns_rr_new_init(&memory, name, type, 3600, NETDB_SUCCESS);
		entries[entry_count++] = entry;
	}
	int at = entry->num_rr++;
	size_t size = strlen(data) + 1;
	SPF_dns_rr_buf_realloc(entry, at, size < sizeof(struct in6_addr) ? sizeof(struct in6_addr) : size);
	if (type == ns_t_a) inet_pton(AF_INET, data, &entry->rr[at]->a);
	else if (type == ns_t_aaaa) inet_pton(AF_INET6, data, &entry->rr[at]->aaaa);
	else if (type == ns_t_mx) memcpy(entry->rr[at]->mx, data, size);
	else memcpy(entry->rr[at]->txt, data, size);
}

static void read_zone(const char *path) {
	FILE *file = fopen(path, "r");
	if (file == NULL) exit(2);
	char *line = NULL;
	size_t capacity = 0;
	ssize_t length;
	while ((length = getline(&line, &capacity, file)) > 0) {
		if (line[length - 1] == '\n') line[length - 1] = 0;
		char *rest = line;
		char *name = strsep(&rest, "\t"), *type = strsep(&rest, "\t");
		add(name, type_of(type), rest);
	}
	free(line);
	fclose(file);
	qsort(entries, entry_count, sizeof *entries, by_key);
}

static SPF_result_t check(SPF_server_t *server, const char *ip, const char *sender) {
	SPF_request_t *request = SPF_request_new(server);
	SPF_response_t *response = NULL;
	if (strchr(ip, ':') != NULL) SPF_request_set_ipv6_str(request, ip);
	else SPF_request_set_ipv4_str(request, ip);
	SPF_request_set_helo_dom(request, "client.example");
	SPF_request_set_env_from(request, sender);
	SPF_request_query_mailfrom(request, &response);
	SPF_result_t result = SPF_response_result(response);
	SPF_response_free(response);
	SPF_request_free(request);
	return result;
}

static double microseconds(void) {
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

int main(int count, char **given) {
	if (count < 2) return 2;
	memory.lookup = lookup;
	memory.name = "memory";
	read_zone(given[1]);
	SPF_server_t *server = SPF_server_new_dns(&memory, 0);
	SPF_server_set_rec_dom(server, "mx.receiver.example");
	char line[1024];
	while (fgets(line, sizeof line, stdin) != NULL) {
		line[strcspn(line, "\n")] = 0;
		char *rest = line;
		long times = atol(strsep(&rest, "\t"));
		char *ip = strsep(&rest, "\t");
		char sender[512];
		snprintf(sender, sizeof sender, "user@%s", rest);
		SPF_result_t result = SPF_RESULT_INVALID;
		double start = microseconds();
		for (long i = 0; i < times; i++) result = check(server, ip, sender);
		printf("%s %.4f\n", SPF_strresult(result), (microseconds() - start) / (double)times);
		fflush(stdout);
	}
	return 0;
}
