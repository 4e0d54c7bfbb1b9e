#pragma once

#include <array>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// Plans of a province and a year that do not exist, printed as a portal prints a real one, to hold the reader to the
/// layout and not to a file. The phrases are invented after the manner of such plans.
namespace invented {

using Row = std::array<std::optional<std::string>, 9>;  ///< stt … budget; none: merged with the row above

struct Table {
  std::vector<std::string> headings{"STT",
                                    "Mục tiêu",
                                    "Nhiệm vụ",
                                    "Hoạt động",
                                    "Kết quả, sản phẩm",
                                    "Cơ quan chủ trì",
                                    "Cơ quan phối hợp",
                                    "Thời gian hoàn thành",
                                    "Kinh phí"};
  std::vector<std::size_t> order{0, 1, 2, 3, 4, 5, 6, 7, 8};  ///< which column stands where
  std::vector<std::pair<std::string, std::vector<Row>>> areas;
  bool print_headings = true;
};

inline void put(std::string& out, const std::string& cell) { out += (cell.empty() ? "\xC2\xA0" : cell) + "\n\n"; }

inline std::string print(const Table& table) {
  static const std::array<const char*, 7> numerals{"I", "II", "III", "IV", "V", "VI", "VII"};
  std::string out =
      "ỦY BAN NHÂN DÂN\nTỈNH HẠ LONG\n-------\n\nSố: 77/KH-UBND\n\nHạ Long, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\n"
      "CẢI CÁCH HÀNH CHÍNH NHÀ NƯỚC NĂM 2026\n\nCăn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ.\n\n"
      "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn Mẫu\n\nPHỤ LỤC\n\n";
  if (table.print_headings) {
    for (const std::size_t column : table.order) put(out, table.headings[column]);
  }
  for (std::size_t a = 0; a < table.areas.size(); ++a) {
    put(out, numerals.at(a));
    put(out, table.areas[a].first);
    for (const Row& row : table.areas[a].second) {
      for (const std::size_t column : table.order) {
        if (!row[column]) continue;
        std::string cell = *row[column];
        for (std::size_t at = 0; (at = cell.find('\n', at)) != std::string::npos; at += 2) cell.replace(at, 1, "\n\n");
        put(out, cell);
      }
    }
  }
  return out + "Tải văn bản\n";
}

/// Cells with merged ones carried down.
inline std::vector<std::array<std::string, 9>> carried(const Table& table) {
  std::vector<std::array<std::string, 9>> rows;
  std::array<std::string, 9> last;
  for (const auto& area : table.areas) {
    for (const Row& row : area.second) {
      for (std::size_t c = 0; c < 9; ++c) last[c] = row[c] ? *row[c] : last[c];
      rows.push_back(last);
    }
  }
  return rows;
}

/// A table drawn by chance: one to three areas, merged cells, lists, empty cells, tasks with several activities.
class Draw {
 public:
  explicit Draw(unsigned seed) : random_{seed} {}

  Table table() {
    Table t;
    const char* areas[] = {"Cải cách thể chế", "Cải cách thủ tục hành chính", "Cải cách chế độ công vụ"};
    const int count = upto(3);
    for (int a = 0; a < count; ++a) t.areas.push_back({areas[a], rows()});
    return t;
  }

 private:
  std::vector<Row> rows() {
    std::vector<Row> rows;
    for (int o = upto(3); o > 0; --o) {
      bool new_objective = true;
      for (int t = upto(2); t > 0; --t) {
        const int count = upto(2);
        for (int a = 1; a <= count; ++a) {
          rows.push_back(row(new_objective, a == 1, count > 1 ? a : 0));
          new_objective = false;
        }
      }
    }
    return rows;
  }

  Row row(bool new_objective, bool new_task, int number) {
    Row r;
    if (new_objective) r[0] = std::to_string(++stt_), r[1] = one_of(objectives);
    if (new_task) r[2] = std::to_string(++task_) + ". " + one_of(tasks);
    r[3] = (number > 0 ? std::to_string(number) + ". " : "") + one_of(activities);
    r[4] = one_of(products);
    r[5] = one_of(leads);
    r[6] = one_of(coordinators);
    r[7] = one_of(deadlines);
    r[8] = upto(6) == 1 ? "Ngân sách tỉnh" : "";
    if (!new_task) merge(r);
    return r;
  }

  /// A later row of a task may share cells with the row above: the bodies, or the activity and its product.
  void merge(Row& r) {
    const int kind = upto(5);
    if (kind == 1) r[5] = r[6] = std::nullopt;
    if (kind == 2) r[3] = r[4] = std::nullopt;
    if (kind == 3) r[3] = r[5] = r[6] = std::nullopt;
  }

  int upto(int most) { return std::uniform_int_distribution<int>{1, most}(random_); }

  template <std::size_t N>
  std::string one_of(const char* const (&pool)[N]) {
    return pool[static_cast<std::size_t>(upto(static_cast<int>(N)) - 1)];
  }

  static constexpr const char* objectives[] = {
      "Nâng cao chất lượng văn bản quy phạm pháp luật của tỉnh.", "100% thủ tục hành chính được công khai đúng hạn",
      "Giảm số cuộc họp, giảm giấy tờ hành chính; nâng cao trách nhiệm người đứng đầu.",
      "Đội ngũ cán bộ, công chức chuyên nghiệp, đáp ứng yêu cầu nhiệm vụ."};
  static constexpr const char* tasks[] = {
      "Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực quản lý.", "Đơn giản hóa thủ tục hành chính nội bộ.",
      "Đào tạo, bồi dưỡng cán bộ, công chức, viên chức.", "Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực."};
  static constexpr const char* activities[] = {
      "Tổ chức rà soát, lập danh sách văn bản hết hiệu lực.", "Xây dựng và trình ban hành kế hoạch thực hiện.",
      "Tập huấn kỹ năng số cho công chức cấp xã.",
      "Bồi dưỡng kỹ năng số:\n- Khảo sát nhu cầu của các đơn vị;\n- Tổ chức các lớp tập huấn.",
      "Kiểm tra việc tiếp nhận hồ sơ tại Bộ phận Một cửa."};
  static constexpr const char* products[] = {"Quyết định",
                                             "Báo cáo",
                                             "Kế hoạch của UBND tỉnh",
                                             "Danh mục văn bản hết hiệu lực được công bố",
                                             "Các lớp tập huấn được tổ chức",
                                             "- Kế hoạch tập huấn;\n- Báo cáo kết quả tập huấn."};
  static constexpr const char* leads[] = {"Sở Tư pháp",
                                          "Sở Nội vụ",
                                          "Văn phòng UBND tỉnh",
                                          "Sở Du lịch và Di sản",
                                          "Các sở, ban, ngành tỉnh; UBND cấp xã",
                                          "Sở Tài chính, Sở Xây dựng"};
  static constexpr const char* coordinators[] = {"", "Các cơ quan, đơn vị có liên quan", "Sở Nội vụ",
                                                 "Các sở, ban, ngành tỉnh", "Sở Khoa học và Công nghệ; UBND cấp xã"};
  static constexpr const char* deadlines[] = {"Trước ngày 15/3/2026",
                                              "Quý II/2026",
                                              "Trong tháng 9 năm 2026",
                                              "Thường xuyên",
                                              "Năm 2026 và các năm tiếp theo",
                                              "Chậm nhất ngày 30/11/2026",
                                              "Theo Kế hoạch của Chính phủ",
                                              "Quý II - Quý III năm 2026",
                                              "- Ban hành kế hoạch: Quý I/2026;\n- Báo cáo trước ngày 10/12/2026."};

  std::mt19937 random_;
  int stt_ = 0;
  int task_ = 0;
};

}  // namespace invented
